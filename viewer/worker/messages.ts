/** What the page and its worker say to each other. */
import type { LineageWish } from '../scene/lineage-scene.ts';
import type { MaterialParcel, SceneParcel } from './parcels.ts';

export interface WorkRequest {
  /** Comes back with the answer. */
  readonly ticket: number;
  readonly wish: LineageWish;
  /** Null: as in the request before. */
  readonly material: MaterialParcel | null;
}

export type WorkAnswer =
  | { readonly ticket: number; readonly scene: SceneParcel }
  /** What went wrong, for the reader. */
  | { readonly ticket: number; readonly failure: string };
