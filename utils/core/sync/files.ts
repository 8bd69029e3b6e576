// The files of a sync folder: immutable, named by their content, each written once by one device. The listing is the only index.
import { hashText } from './hash-text';

/**
 * A `seg` holds changed records, a `base` merged ones of several files.
 * `<device>.<sequence>.<128 bits of SHA-256 of the stored bytes>.<kind>`
 */
export interface FileName {
  readonly name: string;
  readonly device: string;
  readonly sequence: number;
  readonly hash: string;
  readonly kind: 'seg' | 'base';
}

/** A file whose records this device holds. */
export interface KnownFile {
  readonly name: string;
  readonly bytes: number;
  /** Listed with another size than it has: by an old listing, or by a server that counts in its own way. */
  readonly isOdd?: boolean;
  /** Records whose span key starts so; '' is all. */
  readonly span: string;
  /** Names of files whose records of this span are all in it. */
  readonly covers: readonly string[];
}

const NAME = /^([a-z0-9]{4,24})\.(\d{8})\.([0-9a-f]{32})\.(seg|base)$/;
const KEY_NAME = /^([a-z0-9]{4,24})\.([0-9a-f]{32})\.key$/;

export function parseFileName(name: string): FileName | undefined {
  const match = NAME.exec(name);
  if (match === null) return undefined;
  const [, device = '', sequence = '', hash = '', kind = ''] = match;
  return { name, device, sequence: Number(sequence), hash, kind: kind === 'seg' ? 'seg' : 'base' };
}

/** The name without hash and kind, which is bound to the content by encryption. */
export function fileStub(device: string, sequence: number, kind: FileName['kind']): string {
  return `${device}.${String(sequence).padStart(8, '0')}.${kind}`;
}

export function stubOf({ device, sequence, kind }: FileName): string {
  return fileStub(device, sequence, kind);
}

export function fullName(stub: string, hash: string): string {
  const [device, sequence, kind] = stub.split('.');
  return `${device}.${sequence}.${hash}.${kind}`;
}

/** A wrapped vault key: its id and the hash of its content. */
export function parseKeyName(name: string): { readonly keyId: string; readonly hash: string } | undefined {
  const match = KEY_NAME.exec(name);
  return match === null ? undefined : { keyId: match[1] ?? '', hash: match[2] ?? '' };
}

export function keyFileName(keyId: string, hash: string): string {
  return `${keyId}.${hash}.key`;
}

/** The place of a record among spans: hexadecimal digits that spread evenly. */
export function spanKey(recordId: string): string {
  let mixed = 0;
  for (const digit of hashText(recordId)) mixed = Math.imul(mixed, 33) + digit.charCodeAt(0);
  return (Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) >>> 0).toString(16).padStart(8, '0');
}

/** Whether spans together hold every record. */
export function spansAll(spans: readonly string[], prefix = ''): boolean {
  if (spans.includes(prefix)) return true;
  const longer = spans.filter((span) => span.startsWith(prefix) && span.length > prefix.length);
  return longer.length >= 16 && [...'0123456789abcdef'].every((digit) => spansAll(longer, prefix + digit));
}

/** Tells which names are in other files entirely, as far as `known` files say. */
export function coverageOf(known: Iterable<KnownFile>): (name: string) => boolean {
  const spans = new Map<string, string[]>();
  for (const { covers, span } of known) {
    for (const name of covers) spans.set(name, [...(spans.get(name) ?? []), span]);
  }
  return (name) => spansAll(spans.get(name) ?? []);
}

/** In the order of reading: bases first, because they make others needless; then by name. */
export function inReadingOrder(names: readonly FileName[]): readonly FileName[] {
  const rank = ({ kind }: FileName) => (kind === 'base' ? 0 : 1);
  return [...names].sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
}
