import type { Failure } from '@/utils/app/failures';
import type { LibraryReading } from '@/utils/app/palette';
import type { SnippetStore } from '@/utils/app/ports';
import { ok, type Result } from '@/utils/core/result';

/**
 * The library as last read, for searching on every key: reading ten thousand snippets takes a tenth of a second. Only a
 * shortcut: it is read again after every change and whenever the background has been stopped.
 */
export function createLibraryCache(store: SnippetStore) {
  let reading: Promise<Result<LibraryReading, Failure>> | undefined;
  const forget = () => {
    reading = undefined;
  };
  let isListening = false;
  return {
    forget,
    read(): Promise<Result<LibraryReading, Failure>> {
      if (!isListening) store.onChange(forget);
      isListening = true;
      reading ??= readAll(store);
      const current = reading;
      void current.then((result) => {
        if (!result.ok && reading === current) forget();
      });
      return current;
    },
  };
}

async function readAll(store: SnippetStore): Promise<Result<LibraryReading, Failure>> {
  const [snippets, folders, usage] = await Promise.all([store.list(), store.folders(), store.usage()]);
  if (!snippets.ok) return snippets;
  // Without folders @ finds none; without use the order is only a little worse.
  return ok({
    snippets: snippets.value,
    folders: folders.ok ? folders.value : [],
    usage: usage.ok ? usage.value : [],
  });
}
