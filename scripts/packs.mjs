// All template packs as one file: the panel reads them at each opening, and one reading is quicker than forty.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './bootstrap.mjs';

const FOLDER = path.join(root, 'public/packs');

export const PACKS_FILE = 'packs/all.json';

export function bundledPacks() {
  const read = (file) => JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8'));
  return JSON.stringify(read('index.json').map(read));
}

/** What public/ holds of packs is not shipped beside the bundle. */
export const isPackSource = (file) => /^packs[/\\]/.test(file);
