/** Puts a text on the clipboard. @throws Error where the browser does not allow it */
export async function copyText(text: string): Promise<void> {
  // Only over https, on localhost and from files; elsewhere the older way.
  if (navigator.clipboard !== undefined) {
    await navigator.clipboard.writeText(text);
    return;
  }
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'unseen';
  const before = document.activeElement;
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  if (before instanceof HTMLElement) before.focus();
  if (!done) throw new Error('copying is not allowed');
}
