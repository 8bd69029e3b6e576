import type { Failure } from '@/utils/app/failures';
import type { PackStore } from '@/utils/app/ports';
import type { Pack } from '@/utils/core/packs/model';
import { readPack } from '@/utils/core/packs/schema';
import { err, ok, type Result } from '@/utils/core/result';
import { type ReadExtensionFile, readExtensionFile } from './extension-files';

type Packs = Result<readonly Pack[], Failure>;

/** The packs in the extension's own files, read once. */
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

async function readPacks(readFile: ReadExtensionFile): Promise<Packs> {
  const index = await readJson(readFile, 'index.json');
  if (!index.ok) return index;
  if (!isPathList(index.value)) return err(unreadable('index.json'));
  const packs: Pack[] = [];
  for (const read of await Promise.all(index.value.map((path) => readOne(readFile, path)))) {
    if (!read.ok) return read;
    packs.push(read.value);
  }
  return ok(packs);
}

async function readOne(readFile: ReadExtensionFile, path: string): Promise<Result<Pack, Failure>> {
  const json = await readJson(readFile, path);
  if (!json.ok) return json;
  const pack = readPack(json.value);
  return pack.ok ? pack : err(unreadable(`${path} ${pack.failure[0]?.path ?? ''}`));
}

async function readJson(readFile: ReadExtensionFile, path: string): Promise<Result<unknown, Failure>> {
  try {
    return ok(await readFile(`/packs/${path}`));
  } catch (error) {
    return err(unreadable(`${path} ${error instanceof Error ? error.message : ''}`));
  }
}

const unreadable = (detail: string): Failure => ({ code: 'store/unavailable', detail: detail.trim() });

const isPathList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((path) => typeof path === 'string');
