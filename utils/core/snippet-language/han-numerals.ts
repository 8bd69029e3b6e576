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

const BIG_DIGITS: Readonly<Record<string, string>> = {
  零: '零',
  一: '壹',
  二: '贰',
  三: '叁',
  四: '肆',
  五: '伍',
  六: '陆',
  七: '柒',
  八: '捌',
  九: '玖',
  十: '拾',
  百: '佰',
  千: '仟',
};

/** Yuan as cheques write them: 1005.2 → 壹仟零伍元贰角整. `yuan` is not negative and has at most two decimals. */
export function hanAmount(yuan: number): string {
  const fen = Math.round(yuan * 100);
  const [whole, jiao, rest] = [Math.floor(fen / 100), Math.floor(fen / 10) % 10, fen % 10];
  const head = whole === 0 && fen > 0 ? '' : `${big(fullNumber(whole))}元`;
  if (jiao === 0 && rest === 0) return `${head}整`;
  const tenths = jiao === 0 ? (whole > 0 ? '零' : '') : `${big(DIGITS.charAt(jiao))}角`;
  return head + tenths + (rest === 0 ? '整' : `${big(DIGITS.charAt(rest))}分`);
}

/** An amount always names its 壹拾. */
const fullNumber = (value: number): string => (value === 0 ? '零' : spell(value).replace(/^十/, '一十'));

const big = (han: string): string => han.replace(/[零一二三四五六七八九十百千]/g, (sign) => BIG_DIGITS[sign] ?? sign);
