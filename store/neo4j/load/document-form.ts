/** A document in the form in which it is sent to the database. */
import type { Facts } from '../../../schema/facts.ts';
import type { DocumentRows } from '../../graph/rows.ts';
import { groupBy } from '../group-by.ts';
import {
  adoptionProperties,
  documentProperties,
  measureProperties,
  responsibilityProperties,
} from '../records.ts';
import { contributionOf } from './contribution.ts';
import { pack, packBeside } from './packed-json.ts';

export type Rows = readonly Readonly<Record<string, unknown>>[];

/** What is written of a document for itself; only what it points at must still be found. */
export interface DocumentForm {
  readonly document: Rows[number];
  /** With their duties and adoptions. */
  readonly measures: Rows;
  /** The facts themselves, packed. */
  readonly facts: Int8Array;
  /** What {@link contributionOf} says of it, packed. */
  readonly contribution: Int8Array;
}

export function formOf(facts: Facts, rows: DocumentRows): DocumentForm {
  return { ...propertiesOf(rows), facts: pack(facts), contribution: pack(contributionOf(rows)) };
}

/** The same, packed in other threads. */
export async function formBeside(facts: Facts, rows: DocumentRows): Promise<DocumentForm> {
  const properties = propertiesOf(rows);
  const [packed, contribution] = await Promise.all([packBeside(facts), packBeside(contributionOf(rows))]);
  return { ...properties, facts: packed, contribution };
}

function propertiesOf(rows: DocumentRows): Pick<DocumentForm, 'document' | 'measures'> {
  return {
    document: { ...documentProperties(rows.document), titleKeys: rows.titleKeys },
    measures: measureRows(rows),
  };
}

function measureRows(rows: DocumentRows): Rows {
  const duties = groupBy(rows.responsibilities, ({ measureId }) => measureId);
  const adoptions = groupBy(rows.adoptions, ({ measureId }) => measureId);
  return rows.measures.map((measure) => ({
    measure: measureProperties(measure),
    duties: (duties.get(measure.id) ?? []).map((duty) => ({
      agencyId: duty.agencyId,
      properties: responsibilityProperties(duty),
    })),
    adoptions: (adoptions.get(measure.id) ?? []).map((adoption, order) => ({
      initiativeId: adoption.initiativeId,
      properties: adoptionProperties(adoption, order),
    })),
  }));
}
