import type { Failure } from '@/utils/app/failures';
import type { PackStore } from '@/utils/app/ports';
import type { Pack } from '@/utils/core/packs/model';
import { err, ok, type Result } from '@/utils/core/result';
import { type ReadExtensionFile, readExtensionFile } from './extension-files';

type Packs = Result<readonly Pack[], Failure>;

/** The packs in the extension's own file, read once. */
export function createPackStore(readFile: ReadExtensionFile = readExtensionFile): PackStore {
  let reading: Promise<Packs> | undefined;
  return {
    async list(preferred) {
      reading ??= readPacks(readFile);
      const packs = await reading;
      if (!packs.ok) reading = undefined;
      return packs.ok ? ok(preferredFirst(packs.value, preferred)) : packs;
    },
  };
}

function preferredFirst(packs: readonly Pack[], preferred: string): readonly Pack[] {
  const [first, rest] = [true, false].map((wanted) =>
    packs.filter(({ language }) => (language === preferred) === wanted),
  );
  return [...(first ?? []), ...(rest ?? [])];
}

/** As scripts/packs.mjs bundles them. */
const FILE = '/packs/all.json';

async function readPacks(readFile: ReadExtensionFile): Promise<Packs> {
  try {
    return toPacks(await readFile(FILE));
  } catch (error) {
    return err(unreadable(error instanceof Error ? error.message : ''));
  }
}

/** The packs themselves are held to their schema before they are shipped, by tests/architecture/packs.test.ts. */
const toPacks = (listed: unknown): Packs =>
  Array.isArray(listed) ? ok(listed as readonly Pack[]) : err(unreadable('no list'));

const unreadable = (detail: string): Failure => ({ code: 'store/unavailable', detail: `${FILE} ${detail}`.trim() });
