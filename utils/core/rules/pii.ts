import type { Finding, Rule, Severity } from './rule';
import { found, type Place, replacing } from './shared/found';
import type { Line } from './shared/lines';
import { linesAround, linesWith, matchesOn } from './shared/near';
import { proseOf } from './shared/prose';
import { withoutOverlaps } from './shared/ranges';

/** What identifies a person and hardly belongs on a public page: identity card, bank card, mobile number, passport. */
export const pii: Rule = {
  id: 'pii',
  check: (report) => {
    const { text } = proseOf(report);
    const numbered = linesWithNumbers(text);
    const findings = FORMS.flatMap(({ name, severity, pattern, stands }) =>
      matchesOn(text, name === 'passport' ? linesWith(text, ['护照']) : numbered, pattern)
        .filter(({ found: number, start }) => stands(number, text, start))
        .map((place) => toFinding(name, severity, place)),
    );
    return withoutOverlaps(findings);
  },
};

/** Eleven digits in a row, as a mobile number has, or four before a space and a digit, as on a card. */
function linesWithNumbers(text: string): readonly Line[] {
  const offsets: number[] = [];
  for (const { index, 0: run } of text.matchAll(/[0-9]{4,}/g)) {
    const end = index + run.length;
    if (run.length >= 11) offsets.push(index + 10);
    if (text.charCodeAt(end) === 0x20) offsets.push(end);
  }
  return linesAround(text, offsets);
}

interface Form {
  readonly name: string;
  readonly severity: Severity;
  readonly pattern: RegExp;
  readonly stands: (number: string, text: string, start: number) => boolean;
}

const FORMS: readonly Form[] = [
  {
    name: 'identity',
    severity: 'error',
    pattern: /(?<![\dA-Za-z])[1-9]\d{16}[\dXx](?![\dA-Za-z])/g,
    stands: isIdentity,
  },
  {
    name: 'bank',
    severity: 'error',
    pattern: /(?<![\dA-Za-z.])(?:[3-6]\d{15,18}|[3-6]\d{3}(?: \d{4}){3,4}(?: \d{1,3})?)(?![\dA-Za-z])/g,
    stands: (number, text, start) =>
      passesLuhn(number) && /卡|账|帐|银行|card|account/i.test(text.slice(Math.max(0, start - 30), start)),
  },
  { name: 'mobile', severity: 'warn', pattern: /(?<![\d.\-/A-Za-z])1[3-9]\d{9}(?![\d.%A-Za-z])/g, stands: () => true },
  {
    name: 'passport',
    severity: 'error',
    pattern: /(?<=护照(?:号码?)?[：:为是]? ?)[EGDSP][A-Z]?\d{7,8}(?!\d)/g,
    stands: () => true,
  },
];

const toFinding = (name: string, severity: Severity, place: Place & { readonly found: string }): Finding =>
  found('pii', severity, place, {
    case: name,
    params: { shown: masked(place.found) },
    fix: replacing(place, masked(place.found)),
  });

/** The usual way to hide a number: its first three and last four signs stay. */
const masked = (number: string): string =>
  number.slice(0, 3) + number.slice(3, -4).replace(/\S/g, '*') + number.slice(-4);

/** The last sign is a check digit (ISO 7064 MOD 11-2), and the middle a date of birth. */
function isIdentity(number: string): boolean {
  const [month, day] = [Number(number.slice(10, 12)), Number(number.slice(12, 14))];
  if (!/^(?:18|19|20)/.test(number.slice(6)) || month < 1 || month > 12 || day < 1 || day > 31) return false;
  let sum = 0;
  for (let index = 0; index < 17; index++) sum += Number(number[index]) * (2 ** (17 - index) % 11);
  return '10X98765432'[sum % 11] === number.slice(-1).toUpperCase();
}

function passesLuhn(number: string): boolean {
  const digits = [...number.replace(/\s/g, '')].reverse().map(Number);
  const sum = digits.reduce((total, digit, index) => {
    const counted = index % 2 === 0 ? digit : digit * 2;
    return total + (counted > 9 ? counted - 9 : counted);
  }, 0);
  return digits.length >= 16 && sum % 10 === 0;
}
