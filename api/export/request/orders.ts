import type {
  AgencyOrder,
  DocumentOrder,
  InitiativeOrder,
  RegionOrder,
} from '../../../store/policy-graph.ts';
import type { GivenOptions } from './given-options.ts';
import { graphWord, optionWord } from './option-word.ts';
import type { OptionName } from './options.ts';

/** The options of every list that has an order. */
export const orderOptions = ['order', 'descending'] as const satisfies readonly OptionName[];

/** 条目 by date of their document or by its id; then in order of the text. */
export interface MeasureListOrder {
  readonly field: 'date' | 'document';
  readonly descending: boolean;
}

/** What a list may be ordered by; the first is usual. */
const documentFields: readonly DocumentOrder['field'][] = ['date', 'title', 'number', 'citedBy'];
const measureFields: readonly MeasureListOrder['field'][] = ['date', 'document'];
const agencyFields: readonly AgencyOrder['field'][] = ['id', 'name', 'measures'];
const regionFields: readonly RegionOrder['field'][] = ['id', 'code', 'documents'];
const initiativeFields: readonly InitiativeOrder['field'][] = ['id', 'name', 'adoptions'];

export const documentOrder = reading(documentFields);
export const measureOrder = reading(measureFields);
export const agencyOrder = reading(agencyFields);
export const regionOrder = reading(regionFields);
export const initiativeOrder = reading(initiativeFields);

/** @throws ZhengmaiError BAD_OPTION, from the function it makes */
function reading<F extends string>(
  fields: readonly F[],
): (options: GivenOptions) => { readonly field: F; readonly descending: boolean } {
  const usual = fields[0] as F;
  return (options) => {
    const written = options.word('order', fields.map(optionWord));
    return {
      field: written === undefined ? usual : graphWord(fields, written),
      descending: options.flag('descending') ?? false,
    };
  };
}
