/** @returns the address if it is one of the web, which alone may become a link; else null (`javascript:` …) */
export function safeAddress(address: string | null): string | null {
  if (address === null) return null;
  try {
    const { protocol, href } = new URL(address);
    return protocol === 'http:' || protocol === 'https:' ? href : null;
  } catch {
    return null;
  }
}
