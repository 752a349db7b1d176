/** Lineages larger than anybody would write by hand. */
import type { ApiDocument, ApiReference } from '../../../viewer/client/types.ts';
import { relations } from '../../../viewer/state/view-state.ts';
import { document, reference } from './api-facts.ts';

const levels = ['national', 'province', 'prefecture', 'county', null] as const;

/** Documents of fourteen years, all levels, six provinces of two cities each and some of no known place or time. */
export function documentsOf(count: number): readonly ApiDocument[] {
  return Array.from({ length: count }, (_, at): ApiDocument => {
    const province = 31 + (at % 7);
    const code = `${province}0${1 + (Math.floor(at / 7) % 2)}00`;
    const date = `${2010 + (at % 14)}-${pad(1 + (at % 12))}-${pad(1 + (at % 28))}`;
    return document(`document-${at}`, {
      title: `第${at}号通知`,
      number: at % 50 === 3 ? null : `某发〔${2010 + (at % 14)}〕${at}号`,
      date: at % 10 === 3 ? null : date,
      level: levels[at % 5] ?? null,
      region: at % 11 === 0 ? null : { id: `region-${code}`, name: `第${code}市` },
    });
  });
}

const pad = (value: number): string => String(value).padStart(2, '0');

/** Each document refers to some before it. */
export function referencesOf(documents: readonly ApiDocument[], each = 2): readonly ApiReference[] {
  return documents.flatMap(({ id }, at) =>
    Array.from({ length: at === 0 ? 0 : each }, (_, nth): ApiReference => {
      const to = documents[(at * 31 + nth * 7919) % at]?.id ?? '';
      const relation = relations[(at + nth) % relations.length] ?? 'mentions';
      return { ...reference(id, to, relation), id: `reference-${at}.${nth}` };
    }),
  );
}
