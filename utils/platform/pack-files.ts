import type { Failure } from '@/utils/app/failures';
import type { PackStore } from '@/utils/app/ports';
import type { Pack } from '@/utils/core/packs/model';
import { readPack } from '@/utils/core/packs/schema';
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
    return usablePacks(await readFile(FILE));
  } catch (error) {
    return err(unreadable(error instanceof Error ? error.message : ''));
  }
}

function usablePacks(listed: unknown): Packs {
  if (!Array.isArray(listed)) return err(unreadable('no list'));
  const packs: Pack[] = [];
  for (const [index, value] of listed.entries()) {
    const pack = readPack(value);
    if (!pack.ok) return err(unreadable(`${index} ${pack.failure[0]?.path ?? ''}`));
    packs.push(pack.value);
  }
  return ok(packs);
}

const unreadable = (detail: string): Failure => ({ code: 'store/unavailable', detail: `${FILE} ${detail}`.trim() });
