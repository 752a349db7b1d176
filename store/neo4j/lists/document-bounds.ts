import type { Level } from '../../../schema/facts.ts';
import { ConditionList } from './conditions.ts';

/**
 * Conditions on the document in which a measure stands.
 *
 * @param scopeFound true if the way that leads to the documents has their `regionId` (region-scope.ts)
 */
export function documentBounds(bounds: {
  readonly scope: readonly string[] | undefined;
  readonly scopeFound?: boolean;
  readonly levels?: readonly Level[];
  readonly dateFrom?: string;
  readonly dateTo?: string;
}): ConditionList {
  const conditions = new ConditionList()
    .add(
      'regionIds',
      bounds.scope,
      bounds.scopeFound === true ? 'document.regionId = regionId' : 'document.regionId IN $regionIds',
    )
    .add('levels', bounds.levels, 'document.level IN $levels')
    .add('dateFrom', bounds.dateFrom, 'document.date >= $dateFrom')
    .add('dateTo', bounds.dateTo, 'document.date <= $dateTo');
  // Always so; said for the index on date and id.
  if (conditions.where.length > 0) conditions.where.push('document.id IS NOT NULL');
  return conditions;
}
