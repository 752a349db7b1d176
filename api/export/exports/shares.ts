import type { PolicyGraph } from '../../../store/policy-graph.ts';
import type { Column } from '../columns/column.ts';
import { rankedColumns, regionalColumns, regionalDutyColumns } from '../columns/shares.ts';
import { beyondLimit, languageOf, type Exportable, type Omission, type Open } from '../exportable.ts';
import { csv } from '../format/csv.ts';
import type { GivenOptions } from '../request/given-options.ts';
import { byRegionOptions, byRegionRequest, byOptions, rankingRequest } from '../request/network-request.ts';
import { rankedAgencies, regionalAgencies, regionalDuties, type Shares } from '../rows/shares.ts';

function asTable<Q, R>(
  request: (options: GivenOptions) => Promise<Q>,
  rows: (graph: PolicyGraph, request: Q) => Promise<Shares<R>>,
  columns: readonly Column<R>[],
  omission: Omission,
): Open {
  return async (graph, options) => {
    const table = await rows(graph, await request(options));
    return { chunks: csv(columns, table.rows, languageOf(options)), omitted: table.omitted, omission };
  };
}

const regionsOrAgencies: Omission = (omitted) => ({
  zh: `因 --limit 或机关过多，省略 ${omitted} 个区域或机关`,
  en: `${omitted} regions or agencies were left out because of --limit, or because there are too many`,
});

/** Who answers for how much. */
export const shares = {
  'agency-ranking': {
    options: [...byOptions, 'header'],
    formats: { csv: asTable(rankingRequest, rankedAgencies, rankedColumns, beyondLimit) },
  },
  'responsibility-by-region': {
    options: [...byRegionOptions, 'header'],
    formats: { csv: asTable(byRegionRequest, regionalAgencies, regionalColumns, regionsOrAgencies) },
  },
  'responsibility-by-region-duties': {
    options: [...byRegionOptions, 'header'],
    formats: { csv: asTable(byRegionRequest, regionalDuties, regionalDutyColumns, regionsOrAgencies) },
  },
} as const satisfies Readonly<Record<string, Exportable>>;
