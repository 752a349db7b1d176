const DIGITS = new Map([...'零一二三四五六七八九'].map((char, value) => [char, value]));
for (const zero of '〇○Oo0') DIGITS.set(zero, 0);
DIGITS.set('两', 2);
const UNITS = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

/**
 * Value of a numeral in ideographs or digits of either width; null if it is none.
 * @example chineseNumber('二十三') → 23, chineseNumber('二〇二三') → 2023, chineseNumber('１2') → 12
 */
export function chineseNumber(text: string): number | null {
  const plain = text.normalize('NFKC');
  if (/^\d{1,9}$/.test(plain)) return Number(plain);
  if (plain === '' || plain.length > 9) return null;
  return [...plain].some((char) => UNITS.has(char)) ? valueByUnits(plain) : valueByDigits(plain);
}

/** 二百一十三: each digit counts by the unit after it. */
function valueByUnits(text: string): number | null {
  let total = 0;
  let digit: number | null = null;
  for (const char of text) {
    const unit = UNITS.get(char);
    const value = DIGITS.get(char);
    if (unit !== undefined) {
      total += (digit ?? 1) * unit;
      digit = null;
    } else if (value !== undefined) {
      digit = value;
    } else {
      return null;
    }
  }
  return total + (digit ?? 0);
}

/** 二〇二三: digits in their places. */
function valueByDigits(text: string): number | null {
  let total = 0;
  for (const char of text) {
    const value = DIGITS.get(char);
    if (value === undefined) return null;
    total = total * 10 + value;
  }
  return total;
}
