import { setImmediate } from 'node:timers/promises';
import type { Facts } from '../../../schema/facts.ts';
import { canonicalJson } from '../../graph/canonical-json.ts';
import { rowsOf } from '../../graph/from-facts.ts';
import type { DocumentRows } from '../../graph/rows.ts';
import { formBeside, formOf, type DocumentForm } from './document-form.ts';
import { fingerprint } from './packed-json.ts';

/** What is computed of facts before they are written, once each. */
export class PreparedFacts {
  readonly #fingerprints = new WeakMap<Facts, string>();
  readonly #rows = new WeakMap<Facts, DocumentRows>();
  readonly #forms = new WeakMap<Facts, DocumentForm>();

  fingerprint(facts: Facts): string {
    return once(this.#fingerprints, facts, (one) => fingerprint(canonicalJson(one)));
  }

  rows(facts: Facts): DocumentRows {
    return once(this.#rows, facts, rowsOf);
  }

  form(facts: Facts): DocumentForm {
    return once(this.#forms, facts, (one) => formOf(one, this.rows(one)));
  }

  /**
   * Prepares facts while the database is busy with others: after each document it lets what came in meanwhile go
   * first.
   *
   * @param forWriting asked before each: false while facts are likely to be held already, so that the fingerprint is enough
   */
  async ahead(batch: readonly Facts[], forWriting: () => boolean): Promise<void> {
    for (const facts of batch) {
      this.fingerprint(facts);
      if (forWriting()) this.#forms.set(facts, await formBeside(facts, this.rows(facts)));
      await setImmediate();
    }
  }
}

function once<T>(known: WeakMap<Facts, T>, facts: Facts, make: (facts: Facts) => T): T {
  const before = known.get(facts);
  if (before !== undefined) return before;
  const made = make(facts);
  known.set(facts, made);
  return made;
}
