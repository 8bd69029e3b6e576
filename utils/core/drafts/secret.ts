// Fields and texts of which nothing may be kept.

/** What the page says about a field. */
export interface FieldSigns {
  readonly type: string;
  /** It was type=password at some time, or shows dots. */
  readonly isMasked: boolean;
  readonly autocomplete: string;
  readonly inputMode: string;
  readonly name: string;
  readonly id: string;
  readonly label: string;
  readonly placeholder: string;
  /** Undefined: no limit. */
  readonly maxLength?: number;
  readonly isMultiline: boolean;
}

/** Whether a field is meant for a secret or a number of an account, a card or a person. */
export function isSecretField(signs: FieldSigns): boolean {
  const { type, isMasked, autocomplete, inputMode, maxLength, isMultiline } = signs;
  if (isMasked || OTHER_TYPES.test(type) || SECRET_AUTOCOMPLETE.test(autocomplete)) return true;
  if (/^(numeric|decimal|tel)$/i.test(inputMode) && (maxLength ?? 0) <= 40 && !isMultiline) return true;
  return namesSecret(signs);
}

const OTHER_TYPES = /^(password|hidden|number|tel|email|date|datetime-local|month|time|week|color|range|file)$/i;
const SECRET_AUTOCOMPLETE = /\b(cc-[a-z-]+|one-time-code|(current|new)-password|username|tel[a-z-]*|webauthn)\b/i;

function namesSecret({ name, id, label, placeholder, isMultiline }: FieldSigns): boolean {
  const words = [name, id].map(spaced).join(' ');
  const texts = `${label} ${placeholder}`;
  if (ALWAYS.test(words) || ALWAYS.test(texts) || ALWAYS_CHINESE.test(texts)) return true;
  // A report may be about identity cards; a line that is called so holds a number.
  return !isMultiline && (LINE.test(words) || LINE.test(texts) || LINE_CHINESE.test(texts));
}

/** idCard_no → id card no */
const spaced = (name: string) => name.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_.[\]:-]+/g, ' ');

const ALWAYS =
  /\b(pass ?(word|wd|code|phrase)s?|pwd|pswd|secrets?( key)?|private ?key|api ?key|access ?key|access ?token|mnemonic|seed ?(phrase|words?)|recovery ?(codes?|phrase|key)|otp|totp|2fa|mfa|captcha|cvv2?|cvc|pin( ?code)?|card ?(number|no|num))\b/i;
const ALWAYS_CHINESE = /密码|口令|私钥|密钥|助记词|验证码|校验码|动态码|安全码/;
const LINE =
  /\b(id ?card|identity ?(card|no|number)|ssn|social security|passport|tax ?id|iban|swift|bank ?account|account ?(no|number)|sfz|sfzh|idno|id ?number|cert(ificate)? ?no|license ?no|credit ?card|debit ?card|verification ?code|auth ?code|sms ?code|verify ?code|vcode|yzm)\b/i;
const LINE_CHINESE = /身份证|证件号|护照|社保|银行卡|卡号|账号|帐号|信用卡|有效期|统一社会信用代码/;

const PRIVATE_KEY = /-----BEGIN [A-Z ]*PRIVATE KEY-----/;
/** Twenty digits with blanks between and around them. */
const LONGEST_NUMBER = 200;

/** Whether a text is nothing but a number or key that nobody may read: a card, an identity number, a long token. */
export function isSecretText(text: string): boolean {
  if (PRIVATE_KEY.test(text)) return true;
  if (text.length > LONGEST_NUMBER) return false; // written at every pause in typing: a report is not folded for this
  const bare = text.normalize('NFKC').replace(/[\s-]+/g, '');
  if (bare === '') return false;
  if (/^\d{15}$|^\d{17}[\dXx]$/.test(bare)) return true;
  if (/^\d{12,19}$/.test(bare)) return hasLuhnDigit(bare);
  return /^\d{4,8}$/.test(bare);
}

/** The check digit of payment cards (ISO/IEC 7812-1, annex B). */
function hasLuhnDigit(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
