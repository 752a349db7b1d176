/** What a statement returns of a node: the members of its record, and not what only serves search and loading. */
import type { Label } from '../../schema/graph.ts';

export const projections: Readonly<Record<Label, string>> = {
  Document:
    '.id, .title, .number, .date, .level, .url, .status, .citedIssuer, .regionId, .sourceFile, .text, .titleSpan, .numberSpan, .dateSpan',
  Measure: '.id, .documentId, .path, .sections, .heading, .kind, .text, .span, .order',
  Agency: '.id, .name, .variantNames, .function, .level, .collective, .regionId, .parentId',
  Region: '.id, .name, .code, .level, .parentId',
  Initiative: '.id, .name',
};
