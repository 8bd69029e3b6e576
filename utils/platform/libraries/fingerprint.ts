import { fromBase64Url } from '../transports/base64';

/** Groups of four digits of the key's hash, to compare by eye or telephone. */
export async function fingerprintOf(key: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', fromBase64Url(key) ?? new Uint8Array()));
  const digits = Array.from(hash.subarray(0, 12), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return (digits.match(/.{4}/g) ?? []).join(' ');
}
