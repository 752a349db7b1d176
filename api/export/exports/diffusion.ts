import type { PolicyGraph } from '../../../store/policy-graph.ts';
import type { Diffusion } from '../../../store/questions/diffusion/answer.ts';
import { diffusion } from '../../../store/questions/diffusion/diffusion.ts';
import { withEvidence } from '../../../store/questions/diffusion/with-evidence.ts';
import { diffusionColumns, gapColumns, type DiffusionTableRow } from '../columns/diffusion.ts';
import { languageOf, type Exportable } from '../exportable.ts';
import { csv } from '../format/csv.ts';
import { diffusionOptions, diffusionRequest, noOrigin } from '../request/diffusion-request.ts';
import type { GivenOptions } from '../request/given-options.ts';
import { findNodes } from '../rows/join.ts';
import { inBatches, mapBatches, type Batches } from '../rows/pages.ts';

async function ask(graph: PolicyGraph, options: GivenOptions): Promise<Diffusion> {
  const request = await diffusionRequest(graph, options);
  const found = await diffusion(graph, request);
  if (found === null) throw noOrigin(request.of);
  return found;
}

/** Sentences are looked up for some rows at a time. */
function shownRows(graph: PolicyGraph, { rows, of }: Diffusion): Batches<DiffusionTableRow> {
  return mapBatches(inBatches(rows), async (batch) => {
    const [shown, regions] = await Promise.all([
      withEvidence(graph, batch, of),
      findNodes(
        graph,
        batch.map(({ aboveId }) => aboveId),
      ),
    ]);
    return shown.map((one) => ({ ...one, above: regions.region(one.row.aboveId) }));
  });
}

export const diffusions = {
  diffusion: {
    options: [...diffusionOptions, 'header'],
    formats: {
      csv: async (graph, options) => {
        const found = await ask(graph, options);
        const { withoutRegionIds, beyondDepth } = found.leftOut;
        return {
          chunks: csv(diffusionColumns, shownRows(graph, found), languageOf(options)),
          omitted: withoutRegionIds.length + beyondDepth,
          omission: (documents) => ({
            zh: `未列出 ${documents} 份文件：超出 --depth 或区域不明`,
            en: `${documents} documents lie beyond --depth or in no known region`,
          }),
        };
      },
    },
  },
  'diffusion-gaps': {
    options: [...diffusionOptions, 'header'],
    formats: {
      csv: async (graph, options) => {
        const { gaps } = await ask(graph, options);
        return { chunks: csv(gapColumns, inBatches(gaps), languageOf(options)), omitted: 0 };
      },
    },
  },
} as const satisfies Readonly<Record<string, Exportable>>;
