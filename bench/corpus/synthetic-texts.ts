/**
 * Texts of a synthetic corpus of any size, by seed: notices that issue a plan, opinions, measures and regulations of
 * provinces, cities and the centre, with some thirty items each, in the forms of GB/T 9704. The words are the
 * project's own; only names of regions and authorities are real.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../schema/package-root.ts';
import { policyAuthor, type PolicyAuthor, type PolicyWords } from './policy-author.ts';
import { PolicyWriter } from './policy-writer.ts';
import { oneOf, seededRandom, wholeNumber, type Random } from './random.ts';

/** A text file that does not exist. */
export interface SyntheticText {
  /** Name with `/`, a hundred files a folder. */
  readonly file: string;
  readonly text: string;
}

const words = JSON.parse(
  readFileSync(join(packageRoot, 'bench/corpus/policy-words.json'), 'utf8'),
) as PolicyWords;

/** The texts one by one, so that a corpus of any size fits in memory. */
export function* syntheticTexts(count: number, seed = 1): Generator<SyntheticText> {
  for (let index = 0; index < count; index++) {
    // A seed for each document: the first hundred of a thousand are the hundred of a smaller corpus.
    const random = seededRandom(seed * 1_000_003 + index);
    const file = `${Math.floor(index / 100)}/${String(index).padStart(6, '0')}.txt`;
    yield { file, text: documentOf(index, random) };
  }
}

const forms = [noticeWithPlan, opinions, noticeWithPlan, measures, noticeWithPlan, regulation] as const;

function documentOf(index: number, random: Random): string {
  const author = policyAuthor(random, words);
  const writer = new PolicyWriter(random, words, author);
  const form = forms[index % forms.length] ?? noticeWithPlan;
  return form(writer, author, random);
}

/** 通知 that issues a 方案: head, letter, signature, then the plan in two levels. */
function noticeWithPlan(writer: PolicyWriter, author: PolicyAuthor, random: Random): string {
  const subject = oneOf(random, words.subjects);
  const plan = `${author.place}${oneOf(random, ['深化', '提升', '优化'])}${subject}工作方案`;
  writer.line(`${author.office}关于印发${plan}的通知`);
  writer.number();
  writer.addressees();
  writer.line(`《${plan}》已经${author.self}同意，现印发给你们，请认真组织实施。`);
  writer.signature();
  writer.line(plan);
  writer.preamble('方案');
  writer.sections(30);
  return writer.text();
}

/** 意见: no letter, the text itself speaks. */
function opinions(writer: PolicyWriter, author: PolicyAuthor, random: Random): string {
  writer.line(
    `${author.office}关于进一步加强${oneOf(random, words.subjects)}和${oneOf(random, words.subjects)}工作的意见`,
  );
  writer.number();
  writer.addressees();
  writer.preamble('意见');
  writer.sections(30);
  writer.signature();
  return writer.text();
}

/** 若干措施: one level of items, each with its clause. */
function measures(writer: PolicyWriter, author: PolicyAuthor, random: Random): string {
  writer.line(`${author.place}支持${oneOf(random, words.subjects)}若干措施`);
  writer.preamble('措施');
  for (let at = 1; at <= 30; at++) writer.item(`${at}.`);
  writer.line(`31.本措施自印发之日起施行，有效期${wholeNumber(random, 2, 5)}年。`);
  return writer.text();
}

/** 办法 in chapters and articles. */
function regulation(writer: PolicyWriter, author: PolicyAuthor, random: Random): string {
  const title = `${author.place}${oneOf(random, words.subjects)}管理办法`;
  writer.line(`${author.office}关于印发《${title}》的通知`);
  writer.number();
  writer.addressees();
  writer.line(`现将《${title}》印发给你们，请遵照执行。`);
  writer.signature();
  writer.line(title);
  writer.articles(36);
  return writer.text();
}
