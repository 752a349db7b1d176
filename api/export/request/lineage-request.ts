import type { Relation } from '../../../schema/facts.ts';
import type { Direction, LineageFilter, LineageRequest } from '../../../store/policy-graph.ts';
import { given } from '../given.ts';
import { levels, period, place } from './filters.ts';
import type { GivenOptions } from './given-options.ts';
import type { OptionName } from './options.ts';
import { requestError } from './request-error.ts';

export const lineageOptions = [
  'document',
  'direction',
  'depth',
  'relation',
  'region',
  'descendants',
  'level',
  'from',
  'to',
  'limit',
] as const satisfies readonly OptionName[];

/** @throws ZhengmaiError MISSING_OPTION */
export async function lineageRequest(options: GivenOptions): Promise<LineageRequest> {
  const id = await options.id('document', 'Document');
  if (id === undefined) {
    throw requestError(
      'MISSING_OPTION',
      '请用 document 给出文件（id 或发文字号）',
      'Name a document with the option document, by its id or 发文字号',
    );
  }
  return {
    id,
    direction: options.word<Direction>('direction') ?? 'both',
    depth: options.number('depth'),
    limit: options.number('limit'),
    ...given({ relations: options.words<Relation>('relation'), filter: await lineageFilter(options) }),
  };
}

/** Undefined if nothing is to be filtered: then every document matches, and none lies merely on the way. */
async function lineageFilter(options: GivenOptions): Promise<LineageFilter | undefined> {
  const { withDescendants, ...conditions } = given({
    ...(await place(options)),
    levels: options.words('level', levels),
    ...period(options),
  });
  if (Object.keys(conditions).length === 0) return undefined;
  return { ...conditions, ...given({ withDescendants }) };
}
