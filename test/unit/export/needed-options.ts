import type { RawOptions } from '../../../api/export/index.ts';

/** The options without which an export cannot be asked for. */
export function neededOptions(what: string, document: string): RawOptions {
  if (what.startsWith('lineage')) return { document: [document] };
  return what.startsWith('diffusion') ? { of: [document] } : {};
}
