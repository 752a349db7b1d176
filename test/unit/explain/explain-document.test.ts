import { describe, expect, it } from 'vitest';
import { explainDocument } from '../../../cli/explain/explain-document.ts';
import { documentsOf, type ReadDocument } from '../../../cli/result-documents.ts';
import { ingestFile } from '../../../ingest/index.ts';
import { loadGazetteer } from '../../../ingest/resolve/gazetteer.ts';

const plain = { colour: false, width: null };

function read(text: string): ReadDocument {
  const raw = { file: 'notice.txt', sha256: '', text, metadata: new Map() };
  const [document] = documentsOf(ingestFile(raw, loadGazetteer(), { lines: true }));
  if (document === undefined) throw new Error('no document');
  return document;
}

const notice = `四川省人民政府办公厅关于优化开办企业服务的通知
川办发〔2024〕12号

各市（州）人民政府：

为贯彻《四川省优化营商环境条例》，现通知如下。

一、工作措施

（一）压缩时间。按照《四川省优化营商环境条例》推行“一网通办”。（省市场监管局牵头，省某某中心配合）

四川省人民政府办公厅
2024年3月1日
`;

describe('the explanation of a document', () => {
  it('says first what the document is, with the place of each fact', () => {
    const head = explainDocument(read(notice), plain).split('\n\n')[0];
    expect(head?.split('\n').map((line) => line.replace(/ {2,}/g, ' '))).toEqual([
      '标题 title 四川省人民政府办公厅关于优化开办企业服务的通知（notice.txt:1 [0, 23)）',
      '文号 number 川办发〔2024〕12号（notice.txt:2 [24, 36)）',
      '日期 date 2024-03-01（notice.txt:13 [141, 150)）',
      '机关 issuer 四川省人民政府办公厅（notice.txt:1 [0, 10)）',
      '区域 region 四川省 510000 省级 province',
    ]);
  });

  it('marks units with role and agency, references with relation, initiatives and what was left open, and lists them', () => {
    const shown = explainDocument(read(notice), plain);
    expect(shown).toContain('为贯彻⟦贯1:《四川省优化营商环境条例》⟧，现通知如下。');
    expect(shown).toContain('（⟦牵1:省市场监管局⟧牵头，⟦配2:省某某中心⟧配合）');
    expect(shown).toContain('推行“⟦举1:一网通办⟧”');
    expect(shown).toContain('── 一 / （一） · 压缩时间 · 措施 measure · notice.txt:10 [');
    expect(shown).toContain('牵1 省市场监管局 牵头 lead → 四川省市场监督管理局');
    expect(shown).toContain('配2 省某某中心 配合 support → 未识别 not resolved（名称未收录 name unknown）');
    expect(shown).toContain('举1 一网通办 改革举措 initiative → 一网通办');
  });

  it('keeps the number of a reference wherever it is mentioned, and says which place decided the relation', () => {
    const shown = explainDocument(read(notice), plain);
    expect(shown.match(/⟦贯1:《四川省优化营商环境条例》⟧/g)).toHaveLength(2);
    expect(shown.match(/关系由此处定 decided here/g)).toHaveLength(1);
  });

  it('says what cannot be told instead of leaving it out', () => {
    const shown = explainDocument(read('关于开办企业的通知\n\n一、压缩时间。不超过一个工作日。\n'), plain);
    expect(shown).toMatch(/文号 number +不明 not told/);
    expect(shown).toMatch(/日期 date +不明 not told/);
    expect(shown).toMatch(/机关 issuer +不明 not told/);
    expect(shown).toMatch(/区域 region +不明 not told/);
  });

  it('shows the whole text once, in order, when its marks and lists are taken out', () => {
    const document = read(notice);
    const lines = explainDocument(document, plain).split('\n');
    const words = lines
      .filter((line) => /^ {4}\S/.test(line))
      .map((line) => line.replace(/⟦[^:]*:|⟧/g, '').trim());
    const text = (document.facts.source.text ?? '').split('\n').map((line) => line.trim());
    expect(words).toEqual(text.filter((line) => line !== ''));
  });

  it('never lets a document write to the terminal', () => {
    const shown = explainDocument(read(notice.replace('压缩时间', '压缩\u001b[2J时间')), plain);
    expect(shown).not.toContain('\u001b');
  });
});
