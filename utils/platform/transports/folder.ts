// A folder on disk or on an intranet share, where the browser lets people pick one (Chromium).
import type { SyncTransport, TransportFailure } from '@/utils/app/sync/ports';
import { err, ok, type Result } from '@/utils/core/result';

const FOLDER = 'draftside1';

/** `root` was picked by the person; without their permission for it, every call says so. */
export function createFolder(root: FileSystemDirectoryHandle): SyncTransport {
  const folder = (create: boolean) => root.getDirectoryHandle(FOLDER, { create });
  return {
    list: () =>
      attempt(async () => {
        const files = [];
        for await (const [name, handle] of entriesOf(await folder(false)))
          if (handle.kind === 'file') files.push({ name, bytes: (await handle.getFile()).size });
        return files;
      }),
    get: (name, limitBytes) =>
      attempt(async () => {
        const file = await (await (await folder(false)).getFileHandle(name)).getFile();
        return file.size > limitBytes ? new Uint8Array() : new Uint8Array(await file.arrayBuffer());
      }),
    put: (name, bytes) =>
      attempt(async () => {
        // Written aside by the browser and moved into place on closing: nobody sees half a file.
        const writable = await (await (await folder(true)).getFileHandle(name, { create: true })).createWritable();
        await writable.write(bytes as BufferSource);
        await writable.close();
        return null;
      }),
    async remove(name) {
      const removed = await attempt(async () => {
        await (await folder(false)).removeEntry(name);
        return null;
      });
      return !removed.ok && removed.failure.kind === 'gone' ? ok(null) : removed;
    },
    ensureFolder: () =>
      attempt(async () => {
        await folder(true);
        return null;
      }),
  };
}

/** TypeScript's library has no iteration over directories yet. */
function entriesOf(folder: FileSystemDirectoryHandle): AsyncIterable<[string, FileSystemFileHandle]> {
  return folder as unknown as AsyncIterable<[string, FileSystemFileHandle]>; // folders in it are left out by their kind
}

async function attempt<Value>(work: () => Promise<Value>): Promise<Result<Value, TransportFailure>> {
  try {
    return ok(await work());
  } catch (cause) {
    return err(toFailure(cause));
  }
}

function toFailure(cause: unknown): TransportFailure {
  const name = cause instanceof Error ? cause.name : 'Error';
  if (name === 'NotFoundError') return { kind: 'gone', detail: name };
  if (name === 'NotAllowedError' || name === 'SecurityError')
    return { kind: 'ask', reason: 'permission', detail: name };
  if (name === 'QuotaExceededError') return { kind: 'full', detail: name };
  return { kind: 'again', detail: name };
}
