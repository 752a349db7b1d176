import type { RawOptions } from '../../../api/export/index.ts';

/** The options without which an export cannot be asked for. */
export function neededOptions(what: string, document: string, other = '绵府办发〔2024〕5号'): RawOptions {
  if (what.startsWith('lineage')) return { document: [document] };
  if (what === 'alignment-without' || what === 'paths') return { from: [document], to: [other] };
  // The two notices have little in common.
  if (what === 'alignment') return { from: [document], to: [other], 'min-score': ['0.2'] };
  if (what.startsWith('folded-network')) return { by: ['function'] };
  if (what === 'agency-ranking') return { by: ['shared-measures'] };
  if (what.startsWith('responsibility-by-region')) return { function: ['市场监管'] };
  return what.startsWith('diffusion') ? { of: [document] } : {};
}
