import { readdirSync, readFileSync } from 'node:fs';
import type { Pack } from '../../../../utils/core/packs/model';
import { readPack } from '../../../../utils/core/packs/schema';

const ROOT = new URL('../../../../public/packs/', import.meta.url);

export const readJson = (path: string): unknown => JSON.parse(readFileSync(new URL(path, ROOT), 'utf8'));

/** Paths of the pack files that are in the folders, whether listed or not. */
export const packFiles: readonly string[] = ['zh-CN', 'en'].flatMap((language) =>
  readdirSync(new URL(`${language}/`, ROOT)).map((name) => `${language}/${name}`),
);

export const shippedPacks: readonly Pack[] = packFiles.map((path) => {
  const result = readPack(readJson(path));
  if (!result.ok) throw new Error(`${path}: ${JSON.stringify(result.failure)}`);
  return result.value;
});

export function shippedPack(id: string): Pack {
  const pack = shippedPacks.find((candidate) => candidate.id === id);
  if (!pack) throw new Error(`no pack ${id}`);
  return pack;
}
