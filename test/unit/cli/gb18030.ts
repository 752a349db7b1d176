/** Text as the two-byte part of GB18030 (GBK), for the tests: Node can read it but not write it. */
export function encodeGbk(text: string): Uint8Array {
  const bytes = [...text].flatMap((character) => {
    const code = character.charCodeAt(0);
    if (code < 0x80) return [code];
    const found = table().get(character);
    if (found === undefined) throw new Error(`${character} is not in GBK`);
    return found;
  });
  return Uint8Array.from(bytes);
}

let known: ReadonlyMap<string, readonly number[]> | null = null;

function table(): ReadonlyMap<string, readonly number[]> {
  if (known !== null) return known;
  const decoder = new TextDecoder('gb18030');
  const made = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail !== 0x7f) made.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  known = made;
  return made;
}
