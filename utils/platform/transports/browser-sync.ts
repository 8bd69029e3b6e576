// The browser's own sync storage: no server, small quotas. Keys are written by one device only, because Chrome merges whole
// items and the last writer wins.
import type { SyncTransport, TransportFailure } from '@/utils/app/sync/ports';
import { err, ok } from '@/utils/core/result';
import { browser } from '../browser';
import { fromBase64, toBase64 } from './base64';

/** An item may take 8,192 bytes, its key and quotes included (both browsers). */
const CHUNK = 8_000;
const PREFIX = 'f.';

type Area = Pick<typeof browser.storage.sync, 'get' | 'set' | 'remove'>;

/** A file is `f.<name>` with the number of its chunks and its size, and `f.<name>.<n>` for each chunk. */
export function createBrowserSync(area: Area = browser.storage.sync): SyncTransport {
  return {
    async list() {
      const items = await attempt(() => area.get(null));
      if (!items.ok) return items;
      return ok(
        Object.entries(items.value).flatMap(([key, value]) => {
          const size = headOf(value);
          return key.startsWith(PREFIX) && size ? [{ name: key.slice(PREFIX.length), bytes: size.bytes }] : [];
        }),
      );
    },
    async get(name) {
      const head = await attempt(() => area.get(PREFIX + name));
      if (!head.ok) return head;
      const size = headOf(head.value[PREFIX + name]);
      if (size === undefined) return err({ kind: 'gone', detail: 'no such item' });
      const keys = chunkKeys(name, size.chunks);
      const chunks = await attempt(() => area.get(keys));
      if (!chunks.ok) return chunks;
      const parts = keys.map((key) => chunks.value[key]);
      // A chunk that has not arrived yet makes a damaged file: it is looked at again.
      return ok(fromBase64(parts.map((part) => (typeof part === 'string' ? part : '')).join('')) ?? new Uint8Array());
    },
    async put(name, bytes) {
      const text = toBase64(bytes);
      const chunks = Array.from({ length: Math.ceil(text.length / CHUNK) }, (_, index) =>
        text.slice(index * CHUNK, (index + 1) * CHUNK),
      );
      const items = Object.fromEntries(chunkKeys(name, chunks.length).map((key, index) => [key, chunks[index]]));
      const head = { chunks: chunks.length, bytes: bytes.length };
      const written = await attempt(() => area.set({ ...items, [PREFIX + name]: head }));
      return written.ok ? ok(null) : written;
    },
    async remove(name) {
      const head = await attempt(() => area.get(PREFIX + name));
      if (!head.ok) return head;
      const { chunks = 0 } = headOf(head.value[PREFIX + name]) ?? {};
      const removed = await attempt(() => area.remove([PREFIX + name, ...chunkKeys(name, chunks)]));
      return removed.ok ? ok(null) : removed;
    },
    ensureFolder: async () => ok(null),
  };
}

const chunkKeys = (name: string, chunks: number) =>
  Array.from({ length: chunks }, (_, index) => `${PREFIX}${name}.${index}`);

function headOf(value: unknown): { readonly chunks: number; readonly bytes: number } | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { chunks, bytes } = value as Record<string, unknown>; // any object has string keys
  return Number.isInteger(chunks) && Number.isInteger(bytes) && Number(chunks) <= 512
    ? { chunks: Number(chunks), bytes: Number(bytes) }
    : undefined;
}

async function attempt<Value>(
  work: () => Promise<Value>,
): Promise<{ readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: TransportFailure }> {
  try {
    return ok(await work());
  } catch (cause) {
    const text = cause instanceof Error ? cause.message : '';
    // QUOTA_BYTES, QuotaExceededError … but the limits on writes per minute and hour pass by themselves.
    if (/MAX_WRITE_OPERATIONS/i.test(text))
      return err({ kind: 'again', retryAfterMs: 60_000, detail: 'too many writes' });
    if (/quota/i.test(text)) return err({ kind: 'full', detail: 'quota' });
    return err({ kind: 'again', detail: 'sync storage refused' });
  }
}
