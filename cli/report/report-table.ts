import { openKind, openReason } from '../open-words.ts';
import { displayWidth, padColumns, withoutControls } from '../display-width.ts';
import { both, kindNames, relationNames, roleNames } from '../fact-words.ts';
import { reportName, type CoverageReport } from './coverage-report.ts';
import type { Frequent } from './frequencies.ts';

type Row = readonly [label: string, count: number];

/** The report for people. */
export function reportTable(report: CoverageReport): string {
  const { found, frequent, leftOpen } = report;
  const { units, references, initiatives } = found;
  const counts: readonly Row[] = [
    ['文件 documents', report.documents],
    ...(['measure', 'general', 'safeguard'] as const).map((kind): Row => [
      `条目 items · ${both(kindNames[kind])}`,
      found.measures[kind],
    ]),
    ['责任单位 units', units.total],
    ...(['lead', 'responsible', 'support'] as const).map((role): Row => [
      `责任单位 units · ${both(roleNames[role])}`,
      units[role],
    ]),
    ['责任单位 units · 集合主体 collective', units.collective],
    ['责任单位 units · 已识别 resolved', units.resolved],
    ['责任单位 units · 未识别 unresolved', units.unresolved],
    ['引用 references', references.total],
    ...(['implements', 'basis', 'forwards', 'amends', 'repeals', 'mentions'] as const).map(
      (relation): Row => [`引用 references · ${both(relationNames[relation])}`, references[relation]],
    ),
    ['引用 references · 有文号 with a number', references.withNumber],
    ['引用 references · 知发文机关 with an issuer', references.withIssuer],
    ['改革举措 initiatives', initiatives.total],
    ['改革举措 initiatives · 不同的 distinct', initiatives.distinct],
  ];
  return [
    `# 抽取报告 ${reportName}`,
    '',
    '## 找到的 Found',
    ...table(counts),
    '',
    ...frequentPart('最常见的责任单位 Most frequent units', frequent.units),
    ...frequentPart('最常见的引用 Most frequent references', frequent.references),
    ...frequentPart('最常见的举措 Most frequent initiatives', frequent.initiatives),
    '## 未定的 Left open',
    ...(leftOpen.length === 0 ? ['  无 nothing'] : []),
    ...table(
      leftOpen.map(({ kind, reason, count }): Row => [
        `${both(openKind(kind))} · ${both(openReason(reason))}`,
        count,
      ]),
    ),
    '',
    ...leftOpen.flatMap(({ kind, reason, distinct, frequent: words }) =>
      frequentPart(`${both(openKind(kind))} · ${both(openReason(reason))}（${distinct} 种 distinct）`, words),
    ),
  ].join('\n');
}

function table(rows: readonly Row[]): readonly string[] {
  const labels = Math.max(0, ...rows.map(([label]) => displayWidth(label)));
  const digits = Math.max(0, ...rows.map(([, count]) => String(count).length));
  return rows.map(([label, count]) => `  ${padColumns(label, labels)}  ${String(count).padStart(digits)}`);
}

function frequentPart(title: string, words: readonly Frequent[]): readonly string[] {
  if (words.length === 0) return [];
  const digits = Math.max(...words.map(({ count }) => String(count).length));
  return [
    `### ${title}`,
    ...words.map(({ text, count, examples }) => {
      const places = examples.map(({ file, line }) => `${file}:${line}`).join(' ');
      return `  ${String(count).padStart(digits)}  ${withoutControls(text)}  ${withoutControls(places)}`;
    }),
    '',
  ];
}
