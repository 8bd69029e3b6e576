// Compression, encryption and hashing of sync files (docs/sync-format.md). WebCrypto and CompressionStream only.
import type { FileSealer, OpenFailure } from '@/utils/app/sync/ports';
import { err, ok, type Result } from '@/utils/core/result';
import { parseFileName, stubOf } from '@/utils/core/sync/files';

/** First bytes of a stored file: 'DS1' and how it is packed. */
const PLAIN = [0x44, 0x53, 0x31, 0x50];
const SEALED = [0x44, 0x53, 0x31, 0x45];
const KEY_ID_BYTES = 8;
const IV_BYTES = 12;
/** A file that unpacks to more is no file of ours. */
const MOST_TEXT_BYTES = 134_217_728;

export interface VaultKey {
  /** 16 hexadecimal digits. */
  readonly keyId: string;
  readonly key: CryptoKey;
}

/** Seals with the first of `keys`, opens with any; without keys, files are only compressed. */
export function createSealer(keys: readonly VaultKey[]): FileSealer {
  const [own] = keys;
  return {
    async seal(stub, text) {
      const packed = await gzip(new TextEncoder().encode(text));
      const bytes = own ? await encrypt(own, stub, packed) : join([new Uint8Array(PLAIN), packed]);
      return { bytes, hash: await hashOf(bytes) };
    },
    async open(name, bytes) {
      const file = parseFileName(name);
      if (file === undefined || (await hashOf(bytes)) !== file.hash) return err('damaged');
      const packed = await unpack(keys, stubOf(file), bytes);
      if (!packed.ok) return packed;
      const text = await gunzip(packed.value, MOST_TEXT_BYTES);
      return text;
    },
  };
}

/** The first 128 bits of SHA-256, in hexadecimal. */
export async function hashOf(bytes: Uint8Array): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as BufferSource)).subarray(0, 16));
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function encrypt({ keyId, key }: VaultKey, stub: string, packed: Uint8Array): Promise<Uint8Array> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: boundTo(stub, keyId) },
    key,
    packed as BufferSource,
  );
  return join([new Uint8Array(SEALED), fromHex(keyId), iv, new Uint8Array(sealed)]);
}

async function unpack(
  keys: readonly VaultKey[],
  stub: string,
  bytes: Uint8Array,
): Promise<Result<Uint8Array, OpenFailure>> {
  if (startsWith(bytes, PLAIN)) return keys.length > 0 ? err('forged') : ok(bytes.subarray(PLAIN.length));
  if (!startsWith(bytes, SEALED)) return err('newer');
  const ivAt = SEALED.length + KEY_ID_BYTES;
  const keyId = toHex(bytes.subarray(SEALED.length, ivAt));
  const known = keys.find((key) => key.keyId === keyId);
  if (known === undefined) return err('locked');
  const iv = bytes.slice(ivAt, ivAt + IV_BYTES);
  try {
    const algorithm = { name: 'AES-GCM', iv, additionalData: boundTo(stub, keyId) };
    return ok(new Uint8Array(await crypto.subtle.decrypt(algorithm, known.key, bytes.slice(ivAt + IV_BYTES))));
  } catch {
    return err('forged'); // WebCrypto says no more than that it does not fit
  }
}

/** What a file's content is bound to: it cannot be passed off as another device's, or as an older or newer one. */
function boundTo(stub: string, keyId: string): BufferSource {
  return new TextEncoder().encode(`draftside1|${keyId}|${stub}`);
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte);
}

export function fromHex(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

async function gzip(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes as BlobPart]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The text, unless it is damaged or larger than `limit`: a small file can hold a gigabyte of zeros. */
async function gunzip(bytes: Uint8Array, limit: number): Promise<Result<string, OpenFailure>> {
  const reader = new Blob([bytes as BlobPart]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      size += part.value.length;
      if (size > limit) {
        await reader.cancel();
        return err('huge');
      }
      parts.push(part.value);
    }
  } catch {
    return err('forged'); // the hash was right, so it was stored like this
  }
  return ok(new TextDecoder().decode(join(parts)));
}

export function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
