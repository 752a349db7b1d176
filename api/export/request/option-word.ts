/** A word of the graph (`citedBy`) as options write it: `cited-by`. */
export function optionWord<W extends string>(word: W): string {
  return word.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Reads such a word again. */
export function graphWord<W extends string>(words: readonly W[], written: string): W {
  const word = words.find((one) => optionWord(one) === written);
  if (word === undefined) throw new RangeError(`no word is written ${written}`);
  return word;
}
