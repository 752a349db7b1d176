/** From a row of a look-up (look-ups.ts) to the record it stands for. */
import type { Adoption, Reference, Responsibility } from '../../../schema/graph.ts';
import type { Row } from '../connection.ts';
import { toAdoption, toReference, toResponsibility, type Stored } from '../records.ts';

/** A row with a column `node`. */
export const ofNode =
  <T>(read: (stored: Stored) => T) =>
  (row: Row): T =>
    read(row['node'] as Stored);

export function ofResponsibility(row: Row): Responsibility {
  return toResponsibility(row['agencyId'] as string, row['measureId'] as string, row['fact'] as Stored);
}

export function ofReference(row: Row): Reference {
  return toReference(row['fromId'] as string, row['toId'] as string, row['fact'] as Stored);
}

export function ofAdoption(row: Row): Adoption {
  return toAdoption(row['measureId'] as string, row['initiativeId'] as string, row['fact'] as Stored);
}
