import { labelForms, type Label, type LabelForm } from '../../text/label.ts';

/** How far a Chinese numeral may jump: a number was lost or misprinted. */
const WIDEST_JUMP = 3;

/**
 * Says whether a label goes on with the numbering of a text: its ordinal follows the last one of its form, or starts
 * anew at 1. Numbering may run on across sections or restart in each; a number out of line (2023年, a row's number)
 * is no label.
 */
export class Numbering {
  readonly #last = new Map<LabelForm, number>();
  /** Set from the first article on, until a chapter: paragraphs of an article are numbered but no items. */
  #inArticle = false;

  fits(label: Label): boolean {
    const rank = rankOf(label.form);
    if (this.#inArticle && rank > rankOf('article')) return false;
    const last = this.#last.get(label.form);
    if (label.ordinal === 1) return true;
    if (last === undefined) return !label.form.startsWith('digit');
    if (label.ordinal === last + 1) return true;
    const jump = label.ordinal - last;
    return !label.form.startsWith('digit') && jump >= 0 && jump <= WIDEST_JUMP;
  }

  take(label: Label): void {
    this.#last.set(label.form, label.ordinal);
    this.#inArticle = label.form === 'article';
  }
}

export function rankOf(form: LabelForm): number {
  return labelForms.indexOf(form);
}
