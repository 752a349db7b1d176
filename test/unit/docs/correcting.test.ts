import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { correctDocument } from '../../../ingest/correct/correct-document.ts';
import { readCorrections } from '../../../ingest/correct/read-corrections.ts';
import { ingestFile } from '../../../ingest/index.ts';
import { loadGazetteer } from '../../../ingest/resolve/gazetteer.ts';
import { packageRoot } from '../../../schema/package-root.ts';

/** A notice that has everything the example of the page corrects. */
const notice = `四川省人民政府办公厅关于优化开办企业服务的通知
川办发〔2024〕12号

根据《优化营商环境条例》，参照《服务指南》，现通知如下。

一、工作措施

（一）压缩时间。推进“熊猫管家”。（省大数据中心负责）

（二）减少材料。共享材料。（责任单位：省公安厅、省大数据中心、另有规定的除外）

二、其他

（一）抓好服务。各地抓好服务。（省公安厅负责）

四川省人民政府办公厅
2024年3月2日
`;

describe('docs/correcting.md', () => {
  it('shows a file that is read as it stands, and of which every entry does what it says', () => {
    const page = readFileSync(join(packageRoot, 'docs', 'correcting.md'), 'utf8');
    const example = /```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
    const gazetteer = loadGazetteer();
    const { corrections, errors } = readCorrections(example, 'correcting.md', gazetteer);
    expect(errors).toEqual([]);
    expect(corrections.length).toBeGreaterThanOrEqual(8);

    const raw = { file: 'notice.txt', sha256: '', text: notice, metadata: new Map() };
    const read = ingestFile(raw, gazetteer);
    const [before] = read.facts;
    if (before === undefined) throw new Error('no document');
    const { facts, outcomes } = correctDocument(
      { facts: before, abstentions: read.abstentions[0] ?? [] },
      corrections,
      gazetteer,
    );
    expect(corrections.filter((entry) => outcomes.get(entry) !== 'applied')).toEqual([]);
    expect(facts.date).toBe('2024-03-01');
    expect(facts.references.map(({ number }) => number)).toEqual(['国务院令第722号']);
    expect(facts.measures.map(({ kind }) => kind)).toEqual(['measure', 'measure', 'general']);
    expect(facts.measures.map(({ initiatives }) => initiatives)).toEqual([['熊猫管家'], [], []]);
    expect(
      facts.measures.map(({ responsibilities }) =>
        responsibilities.map(({ agency, role }) => [agency, role]),
      ),
    ).toEqual([
      [['四川省大数据中心', 'responsible']],
      [
        ['四川省公安厅', 'support'],
        ['四川省大数据中心', 'responsible'],
      ],
      [['四川省公安厅', 'responsible']],
    ]);
  });
});
