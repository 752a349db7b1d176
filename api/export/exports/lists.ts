import type { PolicyGraph } from '../../../store/policy-graph.ts';
import type { Column } from '../columns/column.ts';
import { documentColumns } from '../columns/documents.ts';
import { adoptionColumns, dutyColumns } from '../columns/duties.ts';
import { measureColumns } from '../columns/measures.ts';
import { agencyColumns, initiativeColumns, regionColumns } from '../columns/places.ts';
import { referenceColumns } from '../columns/references.ts';
import { languageOf, type Exportable } from '../exportable.ts';
import { csv } from '../format/csv.ts';
import {
  agencyFilter,
  agencyOptions,
  documentFilter,
  documentOptions,
  initiativeFilter,
  initiativeOptions,
  measureFilter,
  measureOptions,
  regionFilter,
  regionOptions,
} from '../request/filters.ts';
import type { GivenOptions } from '../request/given-options.ts';
import type { OptionName } from '../request/options.ts';
import { listDocuments, listReferences } from '../rows/documents.ts';
import { listAdoptions, listDuties, listMeasures } from '../rows/measures.ts';
import type { Batches } from '../rows/pages.ts';
import { listAgencies, listInitiatives, listRegions } from '../rows/places.ts';

interface List<R, F> {
  readonly options: readonly OptionName[];
  readonly columns: readonly Column<R>[];
  readonly filter: (options: GivenOptions) => F | Promise<F>;
  readonly rows: (graph: PolicyGraph, filter: F) => Batches<R>;
}

/** A list of any length as one table. */
function asTable<R, F>({ options, columns, filter, rows }: List<R, F>): Exportable {
  return {
    options: [...options, 'header'],
    formats: {
      csv: async (graph, given) => ({
        chunks: csv(columns, rows(graph, await filter(given)), languageOf(given)),
        omitted: 0,
      }),
    },
  };
}

export const lists = {
  documents: asTable({
    options: documentOptions,
    columns: documentColumns,
    filter: documentFilter,
    rows: listDocuments,
  }),
  measures: asTable({
    options: measureOptions,
    columns: measureColumns,
    filter: measureFilter,
    rows: listMeasures,
  }),
  responsibilities: asTable({
    options: measureOptions,
    columns: dutyColumns,
    filter: measureFilter,
    rows: listDuties,
  }),
  references: asTable({
    options: documentOptions,
    columns: referenceColumns,
    filter: documentFilter,
    rows: listReferences,
  }),
  adoptions: asTable({
    options: measureOptions,
    columns: adoptionColumns,
    filter: measureFilter,
    rows: listAdoptions,
  }),
  agencies: asTable({
    options: agencyOptions,
    columns: agencyColumns,
    filter: agencyFilter,
    rows: listAgencies,
  }),
  regions: asTable({
    options: regionOptions,
    columns: regionColumns,
    filter: regionFilter,
    rows: listRegions,
  }),
  initiatives: asTable({
    options: initiativeOptions,
    columns: initiativeColumns,
    filter: initiativeFilter,
    rows: listInitiatives,
  }),
} as const satisfies Readonly<Record<string, Exportable>>;
