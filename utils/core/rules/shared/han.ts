/** Whether a UTF-16 code belongs to the Han script; of characters beyond the first plane, the leading half does. */
export function isHanCode(code: number): boolean {
  if (code < 0x2e80) return false;
  if (code >= 0x4e00 && code <= 0x9fff) return true;
  if (code >= 0x3400 && code <= 0x4dbf) return true;
  if (code <= 0x2fd5) return true; // radicals
  if (code === 0x3005 || code === 0x3007 || (code >= 0x3021 && code <= 0x3029)) return true;
  return (code >= 0xf900 && code <= 0xfaff) || (code >= 0xd840 && code <= 0xd8bf);
}
