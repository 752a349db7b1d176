/** The work of the worker, whatever carries its messages. */
import { translator } from '../i18n/translate.ts';
import { placedLineage, type LineageMaterial } from '../scene/lineage-scene.ts';
import type { WorkAnswer, WorkRequest } from './messages.ts';
import { packScene, unpackMaterial } from './parcels.ts';

/**
 * Answers requests one after the other; one for which a later came before its turn is not answered, since nobody
 * waits for it any more.
 *
 * @param soon runs something once the requests that have come are known
 */
export function answeringLatest(
  answer: (answer: WorkAnswer) => void,
  soon: (work: () => void) => void,
): (request: WorkRequest) => void {
  let material: LineageMaterial | null = null;
  let latest: WorkRequest | null = null;
  const work = (): void => {
    if (latest === null) return;
    const { ticket, wish } = latest;
    latest = null;
    try {
      if (material === null) throw new Error('nothing to draw');
      answer({ ticket, scene: packScene(placedLineage(material, wish, translator(wish.state.language))) });
    } catch (cause) {
      answer({ ticket, failure: cause instanceof Error ? cause.message : String(cause) });
    }
  };
  return (request) => {
    if (request.material !== null) material = unpackMaterial(request.material);
    if (latest === null) soon(work);
    latest = request;
  };
}
