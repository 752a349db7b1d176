import type { PolicyAuthor, PolicyWords } from './policy-author.ts';
import { oneOf, someOf, wholeNumber, type Random } from './random.ts';
import { policyHeading, policySentence } from './sentences.ts';

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** Writes one document, paragraph by paragraph. */
export class PolicyWriter {
  readonly #random: Random;
  readonly #words: PolicyWords;
  readonly #author: PolicyAuthor;
  readonly #year: number;
  readonly #lines: string[] = [];

  constructor(random: Random, words: PolicyWords, author: PolicyAuthor) {
    this.#random = random;
    this.#words = words;
    this.#author = author;
    this.#year = wholeNumber(random, 2018, 2024);
  }

  text(): string {
    return `${this.#lines.join('\n')}\n`;
  }

  line(words: string): void {
    this.#lines.push(words);
  }

  number(): void {
    this.line(`${this.#author.prefix}〔${this.#year}〕${wholeNumber(this.#random, 1, 99)}号`);
  }

  addressees(): void {
    this.line(this.#author.addressees);
  }

  signature(): void {
    this.line(this.#author.office);
    this.line(`${this.#year}年${wholeNumber(this.#random, 1, 12)}月${wholeNumber(this.#random, 1, 28)}日`);
  }

  /** What the document rests on: two laws and a document of the level above. */
  preamble(genre: string): void {
    const laws = someOf(this.#random, this.#words.laws, 2).map((law) => `《${law}》`);
    this.line(
      `为贯彻落实${this.#citation()}精神，根据${laws.join('')}等有关规定，结合实际，制定本${genre}。`,
    );
  }

  /** Sections with `count` items together, some of them with points of their own. */
  sections(count: number): void {
    this.line('一、总体要求');
    this.line(`${this.#sentence()}${this.#sentence()}`);
    let section = 1;
    for (let at = 1; at <= count; at++) {
      if (at % 6 === 1) this.line(`${chinese(++section)}、${this.#heading()}`);
      this.item(`（${chinese(at)}）`, this.#random() < 0.15 ? 3 : 0);
    }
    this.line(`${chinese(++section)}、组织实施`);
    this.line(
      `各地各有关部门要加强组织领导，细化工作举措，及时总结经验。重要情况及时报告${this.#author.self}。`,
    );
  }

  /** An item with its clause; or with points that have one each. */
  item(label: string, points = 0): void {
    const heading = `${label}${this.#heading()}。`;
    if (points === 0) {
      this.line(`${heading}${this.#sentences(3, 6)}${this.#clause()}`);
      return;
    }
    this.line(`${heading}${this.#sentence()}`);
    for (let at = 1; at <= points; at++) {
      this.line(`${at}.${this.#heading()}。${this.#sentences(1, 3)}${this.#clause()}`);
    }
  }

  /** Chapters of six articles; one article in five has numbered conditions. */
  articles(count: number): void {
    for (let at = 1; at <= count; at++) {
      if (at % 6 === 1)
        this.line(
          `第${chinese(Math.ceil(at / 6))}章\u3000${at === 1 ? '总则' : oneOf(this.#random, this.#words.things)}`,
        );
      const article = `第${chinese(at)}条\u3000`;
      if (at === 1) {
        this.line(
          `${article}为了规范${oneOf(this.#random, this.#words.subjects)}，根据《${oneOf(this.#random, this.#words.laws)}》，制定本办法。`,
        );
      } else if (this.#random() < 0.2) {
        this.line(`${article}${oneOf(this.#random, this.#words.subjects)}应当符合下列条件：`);
        for (let point = 1; point <= 4; point++) {
          this.line(`（${chinese(point)}）${this.#heading()}${point === 4 ? '。' : '；'}`);
        }
      } else {
        this.line(`${article}${this.#sentences(2, 4)}`);
      }
    }
  }

  #sentences(least: number, most: number): string {
    const count = wholeNumber(this.#random, least, most);
    return Array.from({ length: count }, () => this.#sentence()).join('');
  }

  /** One sentence in twelve refers to another document. */
  #sentence(): string {
    if (this.#random() < 1 / 12) return `按照${this.#citation()}要求，${this.#heading()}。`;
    return policySentence(this.#random, this.#words, this.#year);
  }

  #heading(): string {
    return policyHeading(this.#random, this.#words);
  }

  /** A document of the centre or of a province, by title and number, sometimes by number alone. */
  #citation(): string {
    const { subjects, places } = this.#words;
    const number = wholeNumber(this.#random, 1, 60);
    const year = this.#year - wholeNumber(this.#random, 0, 3);
    const subject = oneOf(this.#random, subjects);
    if (this.#random() < 0.5)
      return `《国务院办公厅关于加强${subject}工作的意见》（国办发〔${year}〕${number}号）`;
    const { province, mark } = oneOf(this.#random, places);
    if (this.#random() < 0.2) return `${mark}政办发〔${year}〕${number}号文件`;
    return `《${province}人民政府关于推进${subject}的实施意见》（${mark}政发〔${year}〕${number}号）`;
  }

  /** The responsibility clause, in the forms most often seen. */
  #clause(): string {
    const units = someOf(this.#random, this.#author.units, wholeNumber(this.#random, 2, 6));
    const [first = '', ...others] = units;
    const { collective } = this.#author;
    switch (wholeNumber(this.#random, 1, 6)) {
      case 1:
        return `（${first}牵头，${others.join('、')}配合）`;
      case 2:
        return `（牵头单位：${first}；责任单位：${others.join('、')}，${collective}；完成时限：${this.#year}年12月底前）`;
      case 3:
        return `（责任单位：${units.join('、')}，${collective}）`;
      case 4:
        return `（${units.join('、')}等按职责分工负责）`;
      case 5:
        return `（${first}牵头，${others.join('、')}、${collective}按职责分工负责）`;
      default:
        return `（责任单位：${units.join('、')}）`;
    }
  }
}

/** 1 to 99 in Chinese numerals. */
function chinese(value: number): string {
  const tens = Math.floor(value / 10);
  if (tens === 0) return digits[value] ?? '';
  return `${tens === 1 ? '' : digits[tens]}十${digits[value % 10]}`;
}
