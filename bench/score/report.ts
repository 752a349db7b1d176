import { factKinds, type FactKind } from './fact-strings.ts';
import type { Score } from './score-documents.ts';
import { f1, precision, recall, type Tally } from './tally.ts';

/** F1 of each kind of fact, four decimals: what a later run is held against. */
export type Baseline = Readonly<Record<FactKind, number>>;

export function baselineOf(score: Score): Baseline {
  const entries = factKinds.map((kind) => [kind, Number(f1(score.total[kind]).toFixed(4))]);
  return Object.fromEntries(entries) as Baseline;
}

/** Kinds whose F1 fell below the recorded one, said in a line each; empty if nothing was lost. */
export function losses(score: Score, baseline: Baseline): readonly string[] {
  const now = baselineOf(score);
  return factKinds
    .filter((kind) => now[kind] < baseline[kind])
    .map((kind) => `${kind}: ${baseline[kind].toFixed(4)} → ${now[kind].toFixed(4)}`);
}

/** The table of all documents together. */
export function totalTable(score: Score, baseline: Baseline | null): string {
  const rows = factKinds.map((kind) => {
    const tally = score.total[kind];
    const change = baseline === null ? '' : signed(f1(tally) - baseline[kind]);
    return [kind.padEnd(18), ...figures(tally), change.padStart(9)].join(' ');
  });
  const head = ['kind'.padEnd(18), ...['P', 'R', 'F1', 'right', 'extra', 'missed'].map(cell), '   change'];
  return [head.join(' '), ...rows].join('\n');
}

/** F1 of every kind for each document, and with `details` each fact that was extra (+) or missed (-). */
export function documentTables(score: Score, details: boolean): string {
  return score.documents
    .map(({ name, kinds }) => {
      const line = factKinds.map((kind) => `${kind} ${f1(kinds[kind].tally).toFixed(3)}`).join('  ');
      const facts = factKinds.flatMap((kind) => [
        ...kinds[kind].extra.map((fact) => `    + ${kind}: ${fact}`),
        ...kinds[kind].missed.map((fact) => `    - ${kind}: ${fact}`),
      ]);
      return [`${name}\n  ${line}`, ...(details ? facts : [])].join('\n');
    })
    .join('\n');
}

function figures(tally: Tally): readonly string[] {
  const shares = [precision(tally), recall(tally), f1(tally)].map((share) => share.toFixed(3));
  return [...shares, tally.right, tally.extra, tally.missed].map(cell);
}

function cell(value: string | number): string {
  return String(value).padStart(7);
}

function signed(change: number): string {
  return Math.abs(change) < 0.00005 ? '=' : `${change > 0 ? '+' : ''}${change.toFixed(4)}`;
}
