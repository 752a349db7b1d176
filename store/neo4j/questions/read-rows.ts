/** From a row of a look-up (look-ups.ts) to the record it stands for. */
import type { Relation } from '../../../schema/facts.ts';
import type { Adoption, Label, Reference, Responsibility } from '../../../schema/graph.ts';
import type { Adopter, DocumentCount, Link } from '../../policy-graph.ts';
import type { Row } from '../connection.ts';
import { unprojected } from '../projections.ts';
import { toAdoption, toReference, toResponsibility, type Stored } from '../records.ts';

/** A row with the column `stored`, a node. */
export const ofNode =
  <T>(label: Label, read: (stored: Stored) => T) =>
  (row: Row): T =>
    read(unprojected(label, row['stored']));

export function ofResponsibility(row: Row): Responsibility {
  return toResponsibility(
    row['agencyId'] as string,
    row['measureId'] as string,
    unprojected('Responsibility', row['stored']),
  );
}

export function ofReference(row: Row): Reference {
  return toReference(row['fromId'] as string, row['toId'] as string, unprojected('Reference', row['stored']));
}

export function ofAdoption(row: Row): Adoption {
  return toAdoption(
    row['measureId'] as string,
    row['initiativeId'] as string,
    unprojected('Adoption', row['stored']),
  );
}

export function ofLink(row: Row): Link {
  return {
    id: row['referenceId'] as string,
    fromId: row['fromId'] as string,
    toId: row['id'] as string,
    relation: row['relation'] as Relation,
    date: textOrNull(row['date']),
    regionId: textOrNull(row['regionId']),
  };
}

export function ofAdopter(row: Row): Adopter {
  return {
    documentId: row['documentId'] as string,
    measureId: row['measureId'] as string,
    order: row['order'] as number,
    date: textOrNull(row['date']),
    regionId: textOrNull(row['regionId']),
  };
}

export function ofDocumentCount(row: Row): DocumentCount {
  return { held: row['held'] as number, cited: row['cited'] as number };
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
