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
  const said = `${spaced(`${signs.name} ${signs.id}`)} / ${signs.label} ${signs.placeholder}`;
  // A report may be about identity cards; a line that is called so holds a number.
  return ALWAYS.test(said) || (!isMultiline && LINE.test(said));
}

const OTHER_TYPES = /^(password|hidden|number|tel|email|date|datetime-local|month|time|week|color|range|file)$/i;
const SECRET_AUTOCOMPLETE = /\b(cc-[a-z-]+|one-time-code|(current|new)-password|username|tel[a-z-]*|webauthn)\b/i;

/** idCard_no → id card no */
const spaced = (name: string) => name.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_.[\]:-]+/g, ' ');

const ALWAYS =
  /\b(pass ?(word|wd|code|phrase)s?|pwd|pswd|secrets?( key)?|(private|api|access) ?key|access ?token|mnemonic|seed ?(phrase|words?)|recovery ?(codes?|phrase|key)|t?otp|[2m]fa|captcha|cvv2?|cvc|pin( ?code)?|card ?(number|no|num))\b|密码|口令|[私密]钥|助记词|(验证|校验|动态|安全)码/i;
const LINE =
  /\b(id ?card|identity ?(card|no|number)|ssn|social security|passport|tax ?id|iban|swift|bank ?account|account ?(no|number)|sfzh?|idno|id ?number|cert(ificate)? ?no|license ?no|(credit|debit) ?card|(verification|auth|sms|verify) ?code|vcode|yzm)\b|身份证|证件号|护照|社保|银行卡|卡号|[账帐]号|信用卡|有效期|统一社会信用代码/i;

/** Twenty digits with blanks between and around them. */
const LONGEST_NUMBER = 200;

/** Whether a text is nothing but a number or key that nobody may read: a card, an identity number, a long token. */
export function isSecretText(text: string): boolean {
  if (/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text)) return true;
  if (text.length > LONGEST_NUMBER) return false; // written at every pause in typing: a report is not folded for this
  const bare = text.normalize('NFKC').replace(/[\s-]+/g, '');
  return /^(\d{4,8}|\d{15}|\d{17}[\dX])$/i.test(bare) || (/^\d{12,19}$/.test(bare) && hasLuhnDigit(bare));
}

/** The check digit of payment cards (ISO/IEC 7812-1, annex B): every second digit counts as the digits of its double. */
function hasLuhnDigit(digits: string): boolean {
  const values = [...digits].reverse().map((digit, index) => Number(index % 2 ? '0246813579'[Number(digit)] : digit));
  return values.reduce((sum, value) => sum + value, 0) % 10 === 0;
}
