import { extractReferences } from '../../../ingest/extract/references/index.ts';
import type { Head } from '../../../ingest/pipeline.ts';
import { loadGazetteer } from '../../../ingest/resolve/gazetteer.ts';
import type { RegionFact } from '../../../schema/facts.ts';

/** A document of a province, unless said otherwise. */
export interface Setting {
  readonly title?: string;
  readonly number?: string;
  readonly region?: RegionFact;
  readonly issuers?: readonly string[];
  readonly ownTitles?: readonly string[];
}

const anhui: RegionFact = { name: '安徽省', code: '340000', level: 'province' };

/** What a body of text refers to when it stands in a document of that setting. */
export function readReferences(
  body: string,
  setting: Setting = {},
): ReturnType<typeof extractReferences> & { text: string } {
  const title = setting.title ?? '安徽省人民政府办公厅关于做好某项工作的通知';
  const region = setting.region ?? anhui;
  const text = `${title}\n${body}`;
  const level = region.level === 'area' ? null : region.level;
  const head: Head = {
    title,
    titleSpan: [0, title.length],
    number: setting.number ?? '皖政办〔2024〕9号',
    numberSpan: null,
    date: '2024-03-01',
    dateSpan: null,
    url: null,
    urlSpan: null,
    issuers: [],
    region,
    level,
    bodyStart: title.length + 1,
    ownTitles: setting.ownTitles ?? [],
  };
  const issuers = setting.issuers ?? ['安徽省人民政府办公厅'];
  const context = { region, level, issuers, date: head.date, introduced: new Map<string, string>() };
  return { ...extractReferences({ text, head, gazetteer: loadGazetteer(), context }), text };
}

/** As short lines: `implements 国发〔2022〕14号 关于加强…的指导意见 @国务院`. */
export function lines(body: string, setting: Setting = {}): readonly string[] {
  return readReferences(body, setting).references.map(({ relation, number, title, issuer }) =>
    [relation, number, title, issuer === null ? null : `@${issuer}`]
      .filter((part) => part !== null)
      .join(' '),
  );
}
