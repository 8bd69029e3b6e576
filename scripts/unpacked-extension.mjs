// What --ext NAME=FOLDER names, looked at before anything is measured.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** { name, folder }; throws, naming the folder, what Chromium would not load. */
export function unpackedExtension(given) {
  const [, name, folder] = /^([^=]+)=(.+)$/.exec(given) ?? [];
  if (folder === undefined) throw new Error(`--ext ${given}: write NAME=FOLDER`);
  const manifest = path.resolve(folder, 'manifest.json');
  if (!existsSync(manifest)) throw new Error(`--ext ${name}: there is no ${manifest}`);
  const version = versionOf(name, manifest);
  if (version !== 3)
    throw new Error(`--ext ${name}: ${manifest} is of version ${version}, which Chromium does not load`);
  return { name, folder: path.resolve(folder) };
}

function versionOf(name, manifest) {
  try {
    return JSON.parse(readFileSync(manifest, 'utf8')).manifest_version;
  } catch (cause) {
    throw new Error(`--ext ${name}: ${manifest} is not JSON`, { cause });
  }
}
