/** Equal for two writings of the same words: width, blanks and the form of brackets and quotation marks apart. */
export function foldWords(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/[〔[【]/gu, '(')
    .replace(/[〕\]】]/gu, ')')
    .replace(/[“”"'‘’「」『』《》〈〉]/gu, '');
}
