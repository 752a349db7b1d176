import type { PolicyGraph } from '../../../store/policy-graph.ts';
import type { Column } from '../columns/column.ts';
import { citedDocumentColumns } from '../columns/documents.ts';
import { adoptionColumns, dutyColumns } from '../columns/duties.ts';
import { measureColumns } from '../columns/measures.ts';
import { busyAgencyColumns, initiativeColumns, regionColumns } from '../columns/places.ts';
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
import {
  agencyOrder,
  documentOrder,
  initiativeOrder,
  measureOrder,
  orderOptions,
  regionOrder,
} from '../request/orders.ts';
import { listCitedDocuments, listReferences } from '../rows/documents.ts';
import { listAdoptions, listDuties, listMeasures } from '../rows/measures.ts';
import type { Batches } from '../rows/pages.ts';
import { listAgencies, listInitiatives, listRegions } from '../rows/places.ts';

interface List<R, F, O> {
  readonly options: readonly OptionName[];
  readonly columns: readonly Column<R>[];
  readonly filter: (options: GivenOptions) => F | Promise<F>;
  readonly order: (options: GivenOptions) => O;
  readonly rows: (graph: PolicyGraph, filter: F, order: O) => Batches<R>;
}

/** A list of any length as one table. */
function asTable<R, F, O>({ options, columns, filter, order, rows }: List<R, F, O>): Exportable {
  return {
    options: [...options, ...orderOptions, 'header'],
    formats: {
      csv: async (graph, given) => ({
        chunks: csv(columns, rows(graph, await filter(given), order(given)), languageOf(given)),
        omitted: 0,
      }),
    },
  };
}

export const lists = {
  documents: asTable({
    options: documentOptions,
    columns: citedDocumentColumns,
    filter: documentFilter,
    order: documentOrder,
    rows: listCitedDocuments,
  }),
  measures: asTable({
    options: measureOptions,
    columns: measureColumns,
    filter: measureFilter,
    order: measureOrder,
    rows: listMeasures,
  }),
  responsibilities: asTable({
    options: measureOptions,
    columns: dutyColumns,
    filter: measureFilter,
    order: measureOrder,
    rows: listDuties,
  }),
  references: asTable({
    options: documentOptions,
    columns: referenceColumns,
    filter: documentFilter,
    order: documentOrder,
    rows: listReferences,
  }),
  adoptions: asTable({
    options: measureOptions,
    columns: adoptionColumns,
    filter: measureFilter,
    order: measureOrder,
    rows: listAdoptions,
  }),
  agencies: asTable({
    options: agencyOptions,
    columns: busyAgencyColumns,
    filter: agencyFilter,
    order: agencyOrder,
    rows: listAgencies,
  }),
  regions: asTable({
    options: regionOptions,
    columns: regionColumns,
    filter: regionFilter,
    order: regionOrder,
    rows: listRegions,
  }),
  initiatives: asTable({
    options: initiativeOptions,
    columns: initiativeColumns,
    filter: initiativeFilter,
    order: initiativeOrder,
    rows: listInitiatives,
  }),
} as const satisfies Readonly<Record<string, Exportable>>;
