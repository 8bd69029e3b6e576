// The key of an encrypted sync folder: random, wrapped by a passphrase, in a file of its own beside the others.
import { err, ok, type Result } from '@/utils/core/result';
import { keyFileName } from '@/utils/core/sync/files';
import { fromHex, hashOf, join, toHex, type VaultKey } from './sync-crypto';
import { fromBase64, toBase64 } from './transports/base64';

const ROUNDS = 600_000;
/** What a file may ask for: less is no protection, more would hang the device. */
const FEWEST_ROUNDS = 100_000;
const MOST_ROUNDS = 5_000_000;
const KEY_BYTES = 32;

export interface NewVault {
  readonly key: VaultKey;
  /** The wrapped key as it is stored. */
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
  /** The key itself, for the sheet that the person prints. */
  readonly recoveryCode: string;
}

export type UnlockFailure = 'wrong-passphrase' | 'malformed';

/** A new key for a new folder. */
export async function createVault(passphrase: string, rounds = ROUNDS): Promise<NewVault> {
  return wrap(crypto.getRandomValues(new Uint8Array(KEY_BYTES)), passphrase, rounds);
}

/** The key in a file, if the passphrase opens it. */
export async function unlockVault(file: Uint8Array, passphrase: string): Promise<Result<NewVault, UnlockFailure>> {
  const raw = await unwrap(file, passphrase);
  return raw.ok ? ok(await describe(raw.value, file)) : raw;
}

/** The key in a recovery code, if it is that of `keyId`. */
export async function recoverVault(code: string, keyId: string): Promise<VaultKey | undefined> {
  const raw = fromCode(code);
  return raw !== undefined && (await keyIdOf(raw)) === keyId ? importKey(raw) : undefined;
}

/** The same key under another passphrase, `before` being the passphrase or the recovery code. Nothing is encrypted anew. */
export async function changePassphrase(
  file: Uint8Array,
  before: string,
  after: string,
  rounds = ROUNDS,
): Promise<Result<NewVault, UnlockFailure>> {
  const raw = await openFile(file, before);
  return raw.ok ? ok(await wrap(raw.value, after, rounds)) : raw;
}

async function openFile(file: Uint8Array, secret: string): Promise<Result<Uint8Array<ArrayBuffer>, UnlockFailure>> {
  const raw = fromCode(secret);
  const isItsCode = raw !== undefined && (await keyIdOf(raw)) === readWrapped(file)?.keyId;
  return raw !== undefined && isItsCode ? ok(raw) : unwrap(file, secret);
}

async function wrap(raw: Uint8Array<ArrayBuffer>, passphrase: string, rounds: number): Promise<NewVault> {
  const keyId = await keyIdOf(raw);
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const wrapping = await deriveKey(passphrase, salt, rounds);
  const wrapped = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: boundTo(keyId) }, wrapping, raw);
  const kdf = { name: 'PBKDF2-SHA-256', rounds, salt: toBase64(salt) };
  const text = JSON.stringify({ v: 1, keyId, kdf, iv: toBase64(iv), wrapped: toBase64(new Uint8Array(wrapped)) });
  return describe(raw, new TextEncoder().encode(text));
}

async function describe(raw: Uint8Array<ArrayBuffer>, bytes: Uint8Array): Promise<NewVault> {
  const key = await importKey(raw);
  return { key, file: { name: keyFileName(key.keyId, await hashOf(bytes)), bytes }, recoveryCode: toCode(raw) };
}

async function unwrap(file: Uint8Array, passphrase: string): Promise<Result<Uint8Array<ArrayBuffer>, UnlockFailure>> {
  const parts = readWrapped(file);
  if (parts === undefined) return err('malformed');
  const wrapping = await deriveKey(passphrase, parts.salt, parts.rounds);
  try {
    const algorithm = { name: 'AES-GCM', iv: parts.iv, additionalData: boundTo(parts.keyId) };
    const raw = new Uint8Array(await crypto.subtle.decrypt(algorithm, wrapping, parts.wrapped));
    return (await keyIdOf(raw)) === parts.keyId ? ok(raw) : err('malformed');
  } catch {
    return err('wrong-passphrase'); // AES-GCM says only that it does not fit
  }
}

function readWrapped(file: Uint8Array) {
  const { v, keyId, kdf, iv, wrapped } = parse(file);
  const { name, rounds, salt } = (kdf ?? {}) as Record<string, unknown>; // checked member by member below
  if (v !== 1 || name !== 'PBKDF2-SHA-256' || typeof keyId !== 'string') return undefined;
  if (typeof rounds !== 'number' || rounds < FEWEST_ROUNDS || rounds > MOST_ROUNDS) return undefined;
  const [saltBytes, ivBytes, wrappedBytes] = [salt, iv, wrapped].map((text) => fromBase64(String(text)));
  if (!saltBytes || !ivBytes || !wrappedBytes) return undefined;
  return { keyId, rounds, salt: saltBytes, iv: ivBytes, wrapped: wrappedBytes };
}

function parse(file: Uint8Array): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(file));
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {}; // no key file
  }
}

async function deriveKey(passphrase: string, salt: BufferSource, rounds: number): Promise<CryptoKey> {
  // The same passphrase typed with another input method must be the same bytes.
  const secret = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const base = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey']);
  const kdf = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  return crypto.subtle.deriveKey(kdf, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

async function importKey(raw: Uint8Array<ArrayBuffer>): Promise<VaultKey> {
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
  return { keyId: await keyIdOf(raw), key };
}

/** Follows from the key, so that a recovery code can be checked. */
async function keyIdOf(raw: Uint8Array): Promise<string> {
  return (await hashOf(join([new TextEncoder().encode('draftside key '), raw]))).slice(0, 16);
}

const boundTo = (keyId: string) => new TextEncoder().encode(`draftside1|key|${keyId}`);

/** Groups of four digits, which can be read out and typed. */
function toCode(raw: Uint8Array): string {
  return (toHex(raw).toUpperCase().match(/.{4}/g) ?? []).join('-');
}

function fromCode(code: string): Uint8Array<ArrayBuffer> | undefined {
  const hex = code.normalize('NFKC').replace(/[\s-]/g, '');
  return /^[0-9a-f]{64}$/i.test(hex) ? fromHex(hex) : undefined;
}
