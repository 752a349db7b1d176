import type { Facts } from '../../../schema/facts.ts';
import { municipal, provincial } from '../api/facts.ts';

/** What breaks out of one format or another: quotes, ends of lines, tags, formulas, separators, escapes. */
export const hostileWords: readonly string[] = [
  '=HYPERLINK("http://example.org","点此")',
  '+1+1',
  '-2',
  '@SUM(A1)',
  '＝１＋１',
  '\t=1',
  '"双引号" 与 \'单引号\'',
  '第一行\n第二行\r\n第三行\r第四行',
  '<script>alert(1)</script>&amp;]]><!-- -->',
  '逗号,分号;竖线|',
  '反斜杠\\ 末尾\\',
  '\\u0027}) DETACH DELETE n //',
  '\\"',
  '\u0000\u0008\uFFFE',
  '半个字\uD800，\uDC00另一半',
  '𠮷野家😀',
  '`反引号` ${x} {{x}}',
  ' 前后空格 ',
  '',
];

/** The two notices of the API's tests, with hostile words wherever a text may stand. */
export function hostileFacts(): readonly Facts[] {
  const pick = (at: number): string => hostileWords[at % hostileWords.length] ?? '';
  const municipals = hostileWords.map((words, at): Facts => {
    const text = `${words}\n${municipal.source.text ?? ''}`;
    return {
      ...municipal,
      title: words === '' ? '题' : words,
      number: `绵府办发〔2024〕${100 + at}号`,
      url: words,
      measures: municipal.measures.map((measure, place) => ({
        ...measure,
        heading: words,
        text: words,
        path: [pick(at + 1), `（${at}-${place}）`],
        initiatives: [`举措${words}`],
        responsibilities: measure.responsibilities.map((unit) => ({ ...unit, deadline: words })),
      })),
      sections: [{ path: [pick(at + 1)], heading: pick(at + 2), span: null }],
      references: municipal.references.map((reference) => ({
        ...reference,
        full: pick(at + 3),
        confidence: 0.5,
      })),
      source: { ...municipal.source, file: `${at}.txt`, sha256: `${at}`, text },
    };
  });
  return [provincial, ...municipals];
}
