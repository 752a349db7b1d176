import type { DocumentNode } from '../../schema/graph.ts';
import { alignment } from '../../store/questions/alignment/alignment.ts';
import { passageEvidence } from '../../store/questions/alignment/passage-evidence.ts';
import type { Context } from '../context.ts';
import { queryError } from '../errors.ts';
import type { QueryResolvers, Resolvers } from '../generated/resolver-types.ts';
import { bounded } from '../limits/bounded.ts';
import { leastMinScore } from '../limits/limits.ts';

export const queryAlignment: Pick<QueryResolvers, 'alignment'> = {
  alignment: async (_root, { from, to, minScore }, context) => {
    const least = scoreBound(minScore);
    if (from === to) {
      throw queryError(
        'BAD_ARGUMENT',
        '两份文件相同，请给出两个不同的 id',
        'Both documents are the same; give two ids',
      );
    }
    for (const document of await Promise.all([from, to].map((id) => readDocument(id, context)))) {
      if (document.status === 'held') continue;
      throw queryError(
        'BAD_ARGUMENT',
        `文件 ${document.id} 仅被引用，未收录，没有可比较的条目`,
        `Document ${document.id} is only cited: it was not read, so that it has no measures to compare`,
      );
    }
    return alignment(context.graph, { fromId: from, toId: to, minScore: least });
  },
};

/** @throws GraphQLError NOT_FOUND */
async function readDocument(id: string, { load }: Context): Promise<DocumentNode> {
  const node = await load.node.load(id);
  if (node?.label === 'Document') return node;
  throw queryError('NOT_FOUND', `没有 id 为 ${id} 的文件`, `There is no document with id ${id}`);
}

/** @throws GraphQLError BAD_ARGUMENT */
export function scoreBound(minScore: number): number {
  if (minScore >= leastMinScore && minScore <= 1) return minScore;
  throw queryError(
    'BAD_ARGUMENT',
    `minScore 须在 ${leastMinScore} 与 1 之间`,
    `minScore must be from ${leastMinScore} to 1`,
  );
}

const most = (first: number, { limits }: Context): number =>
  bounded('first', first, limits.graphNodes, 'LIMIT_TOO_LARGE');

export const alignmentParts: Pick<
  Resolvers,
  'Alignment' | 'MeasurePair' | 'SharedPassage' | 'AlikeMeasures'
> = {
  Alignment: {
    from: ({ fromId }, _args, { load }) => load.get('Document', fromId),
    to: ({ toId }, _args, { load }) => load.get('Document', toId),
    pairs: ({ pairs }, { first }, context) => pairs.slice(0, most(first, context)),
    pairCount: ({ pairs }) => pairs.length,
    fromWithout: ({ fromWithout }, { first }, context) => fromWithout.slice(0, most(first, context)),
    fromWithoutCount: ({ fromWithout }) => fromWithout.length,
    toWithout: ({ toWithout }, { first }, context) => toWithout.slice(0, most(first, context)),
    toWithoutCount: ({ toWithout }) => toWithout.length,
  },
  MeasurePair: {
    headingScore: ({ parts }) => parts.heading,
    textScore: ({ parts }) => parts.text,
    functionScore: ({ parts }) => parts.function,
    passages: (pair) => pair.passages.map((passage) => ({ pair, passage })),
  },
  SharedPassage: {
    text: ({ pair: { from }, passage }) => (from.text ?? from.heading).slice(...passage.from),
    fromStart: ({ passage }) => passage.from[0],
    fromEnd: ({ passage }) => passage.from[1],
    toStart: ({ passage }) => passage.to[0],
    toEnd: ({ passage }) => passage.to[1],
    fromEvidence: async ({ pair: { from }, passage }, _args, { load }) =>
      passageEvidence(await load.text.load(from.documentId), from, passage.from),
    toEvidence: async ({ pair: { to }, passage }, _args, { load }) =>
      passageEvidence(await load.text.load(to.documentId), to, passage.to),
  },
  AlikeMeasures: {
    documentsCompared: ({ comparedIds }) => comparedIds.length,
    documentsLeftOut: ({ leftOut }) => leftOut,
  },
};
