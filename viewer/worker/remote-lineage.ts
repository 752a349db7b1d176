/** The page's side of the worker. */
import { translator } from '../i18n/translate.ts';
import { placedLineage, type LineageMaterial, type LineageWish } from '../scene/lineage-scene.ts';
import type { LineageScene } from '../scene/scene.ts';
import type { WorkAnswer, WorkRequest } from './messages.ts';
import { packMaterial, unpackScene } from './parcels.ts';

/** @param signal nobody waits for the scene any more: it never comes @throws Error what went wrong in the worker */
export type RemoteLineage = (
  material: LineageMaterial,
  wish: LineageWish,
  signal: AbortSignal,
) => Promise<LineageScene>;

/** Of a `Worker`, what is used. */
export interface WorkerPort {
  readonly postMessage: (request: WorkRequest) => void;
  readonly addEventListener: (
    kind: 'message' | 'error' | 'messageerror',
    take: (event: { readonly data?: unknown }) => void,
  ) => void;
}

interface Waiting {
  readonly material: LineageMaterial;
  readonly wish: LineageWish;
  readonly resolve: (scene: LineageScene) => void;
  readonly reject: (cause: Error) => void;
}

/** @param hire begins a worker; called when there is something to do for it */
export function remoteLineage(hire: () => WorkerPort): RemoteLineage {
  const waiting = new Map<number, Waiting>();
  let port: WorkerPort | null = null;
  /** The worker cannot be had: the page does its work itself. */
  let lost = false;
  let sent: LineageMaterial | null = null;
  let tickets = 0;

  const take = (answer: WorkAnswer): void => {
    const one = waiting.get(answer.ticket);
    waiting.delete(answer.ticket);
    if (one === undefined) return;
    if ('failure' in answer) one.reject(new Error(answer.failure));
    else one.resolve(unpackScene(answer.scene, one.material.loaded));
  };
  const lose = (): void => {
    lost = true;
    const left = [...waiting.values()];
    waiting.clear();
    for (const one of left) workHere(one);
  };
  const hired = (): WorkerPort => {
    if (port !== null) return port;
    port = hire();
    port.addEventListener('message', ({ data }) => take(data as WorkAnswer));
    port.addEventListener('error', lose);
    port.addEventListener('messageerror', lose);
    return port;
  };

  return (material, wish, signal) =>
    new Promise((resolve, reject) => {
      const one = { material, wish, resolve, reject };
      if (lost) return workHere(one);
      const ticket = ++tickets;
      waiting.set(ticket, one);
      signal.addEventListener('abort', () => waiting.delete(ticket));
      try {
        hired().postMessage({ ticket, wish, material: material === sent ? null : packMaterial(material) });
        sent = material;
      } catch {
        lose();
      }
    });
}

function workHere({ material, wish, resolve, reject }: Waiting): void {
  try {
    resolve(placedLineage(material, wish, translator(wish.state.language)));
  } catch (cause) {
    reject(cause instanceof Error ? cause : new Error(String(cause)));
  }
}
