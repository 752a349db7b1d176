import type { RegionLevel, Relation } from '../../../schema/facts.ts';

/** 贯彻, 依据, 转发: relations by which a document carries another out. To mention it is not to carry it out. */
export const carryingOut: readonly Relation[] = ['implements', 'basis', 'forwards'];

/** References of a chain: from the nation to a county by way of province and city, and one more. */
export const usualDepth = 4;

/** Of what, and how far to look. */
export interface DiffusionRequest {
  /** Id of a document or an initiative. */
  readonly of: string;
  /** Relations that count as carrying out; {@link carryingOut} if left out. Of no account for an initiative. */
  readonly relations?: readonly Relation[];
  /** Most references of a chain, from 1: 1 asks for what refers to the origin itself. Of no account for an initiative. */
  readonly depth: number;
  /** Only regions that are or lie in one of these. */
  readonly within?: readonly string[];
  /** Only regions of these levels. */
  readonly levels?: readonly RegionLevel[];
  /** As of this day, inclusive, ISO: what has no date is then left out, too, and counted. */
  readonly dateTo?: string;
}
