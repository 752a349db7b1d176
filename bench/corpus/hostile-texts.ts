/**
 * Texts made to break a reader: each repeats to any length what a pattern, a stack or a search could lose itself in.
 * All begin as a policy document does, so that every step of the pipeline sees them.
 */
const head = [
  '湖北省人民政府办公厅关于印发某某方案的通知',
  '鄂政办发〔2023〕1号',
  '各市人民政府：',
  '现将某某方案印发给你们，请认真贯彻执行。',
  '一、总体要求',
  '',
].join('\n');

const units = '市财政局、市商务局';

/** What is repeated, by what it tries. */
const repeated: Readonly<Record<string, string>> = {
  'brackets that open': '（',
  'brackets that close': '）',
  'brackets in pairs': '（）',
  'brackets on lines of their own': '（\n',
  'titles that open': '《',
  'titles that open before words': '《甲',
  'titles that close': '》',
  'empty titles': '《》',
  'titles in titles': '《〈》',
  digits: '2023',
  'commas of lists': '、',
  colons: '：',
  'full stops': '。',
  'full stops and blanks': '。 ',
  'one character': '市',
  'line breaks': '\n',
  blanks: ' ',
  'wide blanks': '\u3000',
  tabs: '\t',
  'zero bytes': '\u0000',
  'characters of two units': '\ud83d\ude00',
  'quotation marks': '“',
  'quoted terms': '“一网通办”',
  'marks of Markdown': '*',
  'links that never end': '[甲](http',
  'addresses that never end': '<http',
  entities: '&',
  'rows of a table': '|甲|乙|\n',
  'lines of one character': '甲\n',
  'lines that look like titles': '关于甲的通知\n',
  'lines that look like dates': '2023年5月17日\n',
  'lines that look like signatures': '湖北省人民政府\n2023年1月1日\n',
  'head lines of a compilation': '1. 关于甲的通知（2023年2月23日）\n',
  'fields of a page': '发文字号：国办发〔2022〕30号\n',
  labels: '（一）',
  'labels on lines': '（一）甲\n',
  'labels without line breaks': '。一、。（一）',
  'articles without line breaks': '第一条',
  'attachments without line breaks': '附件1关于甲的通知',
  'all levels of items': '一、甲\n（一）乙\n1.丙\n（1）丁\n',
  'items with clauses': `1.甲。乙。（责任单位：${units}）\n`,
  'clauses in one item': `乙。（责任单位：${units}）`,
  'clauses on lines': '牵头单位：市财政局\n',
  'labels of clauses': '责任单位：',
  'words for roles': '牵头',
  'rules of who leads': '列第一位的为牵头单位',
  'short names': '（以下简称甲）',
  numbers: '国办发〔2022〕30号、',
  'years in brackets': '〔2022〕',
  'titles of laws': '根据《甲条例》《乙条例》，',
  'titles with what is done to them': '将《甲》修改为《乙》，废止《丙办法》，',
  'names of regions': '湖北省武汉市',
  'names of ministries': '国家发展改革委财政部',
};

/** Texts that are no mere repetition. */
const built: Readonly<Record<string, (length: number) => string>> = {
  'nested brackets': (length) => fill('（', length / 2) + fill('）', length / 2),
  'one clause of many units': (length) => `（责任单位：${fill('市财政局、', length)}）`,
  'one clause of many joints': (length) => `（责任单位：${fill('市和', length)}）`,
  'one number of many sequences': (length) => `国办发〔2022〕${fill('30、', length)}号`,
  'laws that are all different': (length) => numbered((at) => `根据《甲${at}条例》，`, length),
  'short titles that are all different': (length) =>
    numbered((at) => `《甲${at}条例》（以下简称《条例》）按《办法》，`, length),
  'long lines': (length) => fill(`${fill('甲乙丙，', 250)}\n`, length),
};

/** Names of all texts. */
export const hostileNames: readonly string[] = [...Object.keys(repeated), ...Object.keys(built)];

/** The text of that name, `length` UTF-16 units long or a little longer. */
export function hostileText(name: string, length: number): string {
  const part = repeated[name];
  if (part !== undefined) return head + fill(part, length);
  const build = built[name];
  if (build === undefined) throw new Error(`no hostile text ${name}`);
  return head + build(length);
}

function fill(part: string, length: number): string {
  return part.repeat(Math.ceil(length / part.length));
}

function numbered(part: (at: number) => string, length: number): string {
  const parts: string[] = [];
  for (let at = 0, done = 0; done < length; at++) {
    const next = part(at);
    parts.push(next);
    done += next.length;
  }
  return parts.join('');
}
