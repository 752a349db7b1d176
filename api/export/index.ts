/** What the rest of the program needs of exports. */
export { catalogue, openExport, openNeo4jFile } from './catalogue.ts';
export { beyondLimit } from './exportable.ts';
export { neo4jFileNames } from './exports/graph.ts';
export { exportNames, mediaTypes, type ExportName } from './names.ts';
export type { RawOptions } from './request/given-options.ts';
export { statusOf } from './request/request-error.ts';
export { heldDocumentOptions, selectHeldDocuments } from './select-documents.ts';
