import { verifyAsync } from '@noble/ed25519';
import { signedText } from '@/utils/core/libraries/envelope';
import { fromBase64Url } from '../transports/base64';

/** Whether `payload` was signed with `key`; both key and signature in base64url. Never throws. */
export async function isSigned(payload: string, key: string, signature: string): Promise<boolean> {
  const [keyBytes, signatureBytes] = [fromBase64Url(key), fromBase64Url(signature)];
  if (keyBytes?.length !== 32 || signatureBytes?.length !== 64) return false;
  return verify(keyBytes, signatureBytes, new TextEncoder().encode(signedText(payload)));
}

type Bytes = Uint8Array<ArrayBuffer>;

/** By the browser itself where it can: Chromium from 137, Firefox from 129; before by a library of the same strictness. */
async function verify(key: Bytes, signature: Bytes, text: Bytes): Promise<boolean> {
  const own = await importKey(key);
  return own ? crypto.subtle.verify('Ed25519', own, signature, text) : verifyByLibrary(key, signature, text);
}

async function importKey(key: Bytes): Promise<CryptoKey | undefined> {
  try {
    return await crypto.subtle.importKey('raw', key, 'Ed25519', false, ['verify']);
  } catch {
    return undefined; // this browser has no Ed25519, or it is no point on the curve: the library says which
  }
}

/** Exported for the tests, which compare it with the browser's own. */
export async function verifyByLibrary(key: Bytes, signature: Bytes, text: Bytes): Promise<boolean> {
  try {
    return await verifyAsync(signature, text, key, { zip215: false });
  } catch {
    return false; // it throws on keys that are none
  }
}
