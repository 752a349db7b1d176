import type { DocumentNode } from '../../schema/graph.ts';
import { officialDivisions } from '../../store/questions/diffusion/divisions.ts';
import { diffusion as askDiffusion } from '../../store/questions/diffusion/diffusion.ts';
import type { Context } from '../context.ts';
import { queryError } from '../errors.ts';
import type { QueryResolvers, Resolvers } from '../generated/resolver-types.ts';
import { bounded } from '../limits/bounded.ts';
import { withoutNulls } from '../without-nulls.ts';

/** 扩散 */
export const queryDiffusion: Pick<QueryResolvers, 'diffusion'> = {
  diffusion: async (_root, args, context) => {
    const { of, relations, within, levels, dateTo } = args;
    for (const id of within ?? []) await checkRegion(id, context);
    const found = await askDiffusion(context.graph, {
      of,
      depth: bounded('depth', args.depth, context.limits.hops, 'DEPTH_TOO_LARGE'),
      ...withoutNulls({ relations, within, levels, dateTo }),
    });
    if (found !== null) return found;
    throw queryError(
      'NOT_FOUND',
      `没有 id 为 ${of.slice(0, 80)} 的文件或改革举措`,
      `There is no document or initiative with id ${of.slice(0, 80)}`,
    );
  },
};

/** A region that nobody knows would make an answer without gaps, which reads as if all were there. */
async function checkRegion(id: string, { load }: Context): Promise<void> {
  if (officialDivisions().get(id) !== null) return;
  if ((await load.node.load(id))?.label === 'Region') return;
  throw queryError(
    'NOT_FOUND',
    `没有 id 为 ${id.slice(0, 80)} 的区域，请写作 region-360000`,
    `There is no region with id ${id.slice(0, 80)}; write region-360000`,
  );
}

/** Documents and sentences are looked up only for the rows shown, and all at once. */
export const diffusion: Pick<
  Resolvers,
  'Diffusion' | 'DiffusionRow' | 'DiffusionLevel' | 'DiffusionGap' | 'DiffusionLeftOut'
> = {
  Diffusion: {
    of: async ({ of, ofKind }, _args, { load }) =>
      ofKind === 'document' ? load.get('Document', of) : load.get('Initiative', of),
    originDateIs: ({ ofKind }) => ofKind,
    originRegion: ({ originRegionId }, _args, { load }) =>
      originRegionId === null ? null : load.get('Region', originRegionId),
    rows: ({ rows, of }, { first }, { limits }) =>
      rows
        .slice(0, bounded('first', first, limits.graphNodes, 'LIMIT_TOO_LARGE'))
        .map((row) => ({ ...row, of })),
    rowCount: ({ rows }) => rows.length,
    gaps: ({ gaps }, { statuses, first }, { limits }) =>
      gaps
        .filter(({ status }) => statuses?.includes(status) ?? true)
        .slice(0, bounded('first', first, limits.graphNodes, 'LIMIT_TOO_LARGE')),
    gapCount: ({ gaps }) => gaps.length,
  },
  DiffusionRow: {
    region: ({ region }) => region,
    level: ({ region }) => region.level,
    document: ({ documentId }, _args, { load }) => load.get('Document', documentId),
    direct: ({ chain }) => chain.length <= 1,
    chain: async ({ chain }, _args, { load }) => {
      const lists = await Promise.all(chain.map(({ fromId }) => load.referencesFrom.load(fromId)));
      return chain.flatMap(({ referenceId }, at) => lists[at]?.find(({ id }) => id === referenceId) ?? []);
    },
    adoption: async ({ measureId, of }, _args, { load }) => {
      const adoptions = measureId === null ? [] : await load.adoptionsOfMeasure.load(measureId);
      return adoptions.find(({ initiativeId }) => initiativeId === of) ?? null;
    },
    above: ({ aboveId }, _args, { load }) => (aboveId === null ? null : load.get('Region', aboveId)),
    furtherCount: ({ furtherIds }) => furtherIds.length,
    furtherDocuments: ({ furtherIds }, { first }, context) => documents(furtherIds, first, context),
  },
  DiffusionLevel: {
    lowerQuartileDays: ({ days }) => days?.lowerQuartile ?? null,
    medianDays: ({ days }) => days?.median ?? null,
    upperQuartileDays: ({ days }) => days?.upperQuartile ?? null,
  },
  DiffusionGap: {
    regionId: ({ division }) => division.id,
    name: ({ division }) => division.name,
    code: ({ division }) => division.code,
    level: ({ division }) => division.level,
    parentName: ({ division }) => officialDivisions().get(division.parentId ?? '')?.name ?? null,
    region: async ({ division }, _args, { load }) => {
      const node = await load.node.load(division.id);
      return node?.label === 'Region' ? node : null;
    },
  },
  DiffusionLeftOut: {
    withoutRegion: ({ withoutRegionIds }) => withoutRegionIds.length,
    withoutRegionDocuments: ({ withoutRegionIds }, { first }, context) =>
      documents(withoutRegionIds, first, context),
  },
};

function documents(
  ids: readonly string[],
  first: number,
  { load, limits }: Context,
): Promise<readonly DocumentNode[]> {
  const shown = ids.slice(0, bounded('first', first, limits.pageSize, 'PAGE_TOO_LARGE'));
  return Promise.all(shown.map((id) => load.get('Document', id)));
}
