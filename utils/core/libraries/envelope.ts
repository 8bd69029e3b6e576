// A signed library: the exact text that was signed, the key it was signed with, and the signature, in one JSON file.

export const SIGNED_FORMAT = 'draftside-signed';

export interface Envelope {
  /** Ed25519 public key, 32 bytes in base64url. */
  readonly key: string;
  /** 64 bytes in base64url, of `signedText(payload)`. */
  readonly signature: string;
  /** The library as JSON. */
  readonly payload: string;
}

const KEY = /^[A-Za-z0-9_-]{43}$/;
const SIGNATURE = /^[A-Za-z0-9_-]{86}$/;

/** Bound to its purpose, so that no other signature made with the same key can be passed off as one. */
export const signedText = (payload: string): string => `draftside library 1\n${payload}`;

/** Whether `text` has the shape of a public key. */
export const isPublicKey = (text: string): boolean => KEY.test(text);

/** The envelope in parsed JSON; undefined when it is not signed at all; 'malformed' when it says so and is not. */
export function readEnvelope(json: unknown): Envelope | 'malformed' | 'newer' | undefined {
  if (typeof json !== 'object' || json === null || !('format' in json) || json.format !== SIGNED_FORMAT)
    return undefined;
  const { v, key, signature, payload } = json as Readonly<Record<string, unknown>>;
  if (typeof v === 'number' && v > 1) return 'newer';
  if (v !== 1 || typeof key !== 'string' || typeof signature !== 'string' || typeof payload !== 'string')
    return 'malformed';
  return KEY.test(key) && SIGNATURE.test(signature) ? { key, signature, payload } : 'malformed';
}
