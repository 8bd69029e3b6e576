/** Roman numerals up to 39, as headings use them. */
const VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };
const ONES = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];

/** The value of a numeral in its usual spelling, in either case, or undefined. */
export function fromRoman(numeral: string): number | undefined {
  const letters = [...numeral.toLowerCase()];
  const value = letters.reduce((sum, letter, index) => {
    const own = VALUES[letter] ?? Number.NaN;
    return own < (VALUES[letters[index + 1] ?? ''] ?? 0) ? sum - own : sum + own;
  }, 0);
  return value > 0 && toRoman(value) === numeral.toLowerCase() ? value : undefined;
}

/** In lower case; undefined above 39. */
export function toRoman(value: number): string | undefined {
  if (!Number.isInteger(value) || value < 1 || value > 39) return undefined;
  return 'x'.repeat(Math.floor(value / 10)) + (ONES[value % 10] ?? '');
}
