import type { Facts } from '../../schema/facts.ts';
import { heldDocumentId } from './reference-keys.ts';

const none: ReadonlySet<string> = new Set();

/**
 * Of a load in batches: which documents came from the file that is still being read. A compilation may bring one
 * document twice, and a batch may end between; the second reading must not replace the first as a later load
 * would. Facts come file after file, so that one file is all that must be remembered.
 */
export class FileInProgress {
  #file: string | null = null;
  #ids = new Set<string>();

  /** The file if an earlier batch brought this document from it; for `settle`. */
  cameBefore(documentId: string): ReadonlySet<string> {
    return this.#file !== null && this.#ids.has(documentId) ? new Set([this.#file]) : none;
  }

  /** Once a batch is kept. */
  note(batch: readonly Facts[]): void {
    for (const facts of batch) {
      const { file } = facts.source;
      if (file !== this.#file) this.#ids = new Set();
      this.#file = file;
      this.#ids.add(heldDocumentId(facts));
    }
  }
}
