/**
 * A picture as data: what stands where, joined by what. The networks are turned into drawings by pure
 * functions; the canvas and the exports only draw them.
 */
import type { Relation, Role } from '../../schema/facts.ts';
import type { Point } from '../lineage/lineage-layout.ts';

/** Brought forward, put behind so that others stand out, or neither. */
export type Stress = 'front' | 'behind' | 'none';

/** What a card stands for; decides its look. `function` is a 条线 into which agencies are folded, `group` several documents. */
type CardKind = 'held' | 'cited' | 'group' | 'measure' | 'agency' | 'collective' | 'function';

export interface DrawnNode extends Point {
  readonly id: string;
  readonly kind: CardKind;
  readonly width: number;
  readonly height: number;
  /** The label, broken into lines that fit the card. */
  readonly lines: readonly string[];
  /** The whole name, for the tooltip, the table and screen readers. */
  readonly name: string;
  /** The thing the view starts from. */
  readonly origin: boolean;
  /** Neighbours that are known but not drawn. */
  readonly hidden: number;
  /** Role that sets the colour of an agency's edge; null elsewhere. */
  readonly role: Role | null;
  /** None if left out. */
  readonly stress?: Stress;
}

/** `shared`: two agencies answer for the same measures. */
export type EdgeKind = Relation | Role | 'shared';

export interface DrawnEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly kind: EdgeKind;
  /** How it runs: from column to column, beside the cards of one column, or straight from centre to centre. */
  readonly course: 'horizontal' | 'beside' | 'straight';
  /** Corners on its way past cards that stand between its ends; none where it runs freely. */
  readonly corners?: readonly Point[];
  /** Number of shared measures, or of references folded into it; 1 elsewhere. */
  readonly weight: number;
  /** None if left out. */
  readonly stress?: Stress;
}

/** A strip behind the cards: a level (row), or a time or role (column), with its caption. */
export interface Strip {
  readonly caption: string;
  readonly from: number;
  readonly to: number;
  /** Years without documents lie between this strip and the one before. */
  readonly afterGap: boolean;
  /** Caption over neighbouring strips of the same group (the year of months); null: none. */
  readonly group: string | null;
}

export interface Drawing {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
  readonly rows: readonly Strip[];
  readonly columns: readonly Strip[];
  readonly width: number;
  readonly height: number;
}

export const emptyDrawing: Drawing = { nodes: [], edges: [], rows: [], columns: [], width: 0, height: 0 };
