/** Numbers in Chinese characters, as snippets write them. */
const DIGITS = '〇一二三四五六七八九';

/** 2026 → 二〇二六, digit by digit; what is no digit stays. */
export const hanDigits = (text: string): string => text.replace(/\d/g, (digit) => DIGITS.charAt(Number(digit)));

/** 24 → 二十四, 10005 → 一万零五. `value` is a safe integer. */
export function hanNumber(value: number): string {
  if (value < 0) return `负${hanNumber(-value)}`;
  return value === 0 ? '零' : spell(value).replace(/^一十/, '十');
}

const STEPS: readonly (readonly [number, string])[] = [
  [100_000_000, '亿'],
  [10_000, '万'],
  [1000, '千'],
  [100, '百'],
  [10, '十'],
];

function spell(value: number): string {
  const step = STEPS.find(([base]) => value >= base);
  if (!step) return DIGITS.charAt(value);
  const [base, unit] = step;
  const rest = value % base;
  const gap = rest > 0 && rest < base / 10 ? '零' : '';
  return spell(Math.floor(value / base)) + unit + gap + (rest > 0 ? spell(rest) : '');
}
