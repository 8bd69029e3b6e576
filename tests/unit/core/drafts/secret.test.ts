import { expect, test } from 'vitest';
import { type FieldSigns, isSecretField, isSecretText } from '@/utils/core/drafts/secret';

const plain: FieldSigns = {
  type: 'text',
  isMasked: false,
  autocomplete: '',
  inputMode: '',
  name: '',
  id: '',
  label: '',
  placeholder: '',
  isMultiline: false,
};

const SECRET: readonly Partial<FieldSigns>[] = [
  { type: 'password' },
  { isMasked: true }, // shown now, hidden before; or dots by CSS
  ...['current-password', 'new-password', 'one-time-code', 'section-a cc-number', 'cc-csc', 'cc-exp', 'cc-name'].map(
    (autocomplete) => ({ autocomplete }),
  ),
  ...['username', 'username webauthn', 'tel', 'tel-national'].map((autocomplete) => ({ autocomplete })),
  ...['number', 'tel', 'email', 'date', 'hidden'].map((type) => ({ type })),
  { inputMode: 'numeric', maxLength: 6 },
  { inputMode: 'numeric' },
  { inputMode: 'tel', maxLength: 11 },
  ...['password', 'user_passwd', 'userPassword', 'login[password]', 'pwd', 'passcode', 'api_key', 'apiKey', 'otp'].map(
    (name) => ({ name }),
  ),
  ...['client_secret', 'privateKey', 'seed-phrase', 'recovery_code', 'captcha', 'cardNumber', 'cvv', 'idCard'].map(
    (id) => ({ id }),
  ),
  ...['sfz', 'passport_no', 'bank_account', 'iban', 'vcode'].map((name) => ({ name })),
  ...['登录密码', '支付口令', '短信验证码', '助记词', '身份证号', '证件号码', '银行卡号', '对公账号'].map((label) => ({
    label,
  })),
  ...['请输入验证码', 'Card number', 'One-time OTP', '统一社会信用代码'].map((placeholder) => ({ placeholder })),
  { name: 'mnemonic', isMultiline: true },
  { label: '私钥', isMultiline: true },
];

test('the table has at least forty fields', () => {
  expect(SECRET.length).toBeGreaterThanOrEqual(40);
});

test.each(SECRET)('nothing is kept of %o', (signs) => {
  expect(isSecretField({ ...plain, ...signs })).toBe(true);
});

test.each<Partial<FieldSigns>>([
  {},
  { name: 'subject', label: '标题' },
  { name: 'message', isMultiline: true, label: '正文' },
  { name: 'content', placeholder: '请输入内容', isMultiline: true },
  { name: 'pinglun', label: '评论', isMultiline: true },
  { label: '身份证办理情况说明', isMultiline: true },
  { name: 'opinion', autocomplete: 'off' },
  { name: 'hotpot_notes' },
])('an ordinary field is watched: %o', (signs) => {
  expect(isSecretField({ ...plain, ...signs })).toBe(false);
});

test.each([
  '4111 1111 1111 1111',
  '６２２２０２１２３４５６７８９０１２８',
  '11010519491231002X',
  '883921',
  '-----BEGIN RSA PRIVATE KEY-----',
])('the text %s is a secret', (text) => {
  expect(isSecretText(text)).toBe(true);
});

test.each(['今年完成项目12个，投资4111万元。', '联系电话：见附件。', ''])('the text %j is none', (text) => {
  expect(isSecretText(text)).toBe(false);
});
