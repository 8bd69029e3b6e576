/** A file with the folders it came in, the dropped one first. */
export interface GivenFile {
  readonly file: File;
  readonly path: readonly string[];
}

/** More files than this in a folder were not meant. */
const MOST_FILES = 500;

/** The files that were dropped, those in folders as well. Must be called in the event: the browser empties it afterwards. */
export function droppedFiles(transfer: DataTransfer): Promise<readonly GivenFile[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (entries.length === 0) return Promise.resolve([...transfer.files].map((file) => ({ file, path: [] })));
  return collect(entries, []);
}

async function collect(entries: readonly FileSystemEntry[], path: readonly string[]): Promise<readonly GivenFile[]> {
  const found: GivenFile[] = [];
  for (const entry of entries) {
    if (found.length >= MOST_FILES) break;
    if (isFile(entry)) found.push({ file: await fileOf(entry), path });
    else if (isFolder(entry)) found.push(...(await collect(await entriesOf(entry), [...path, entry.name])));
  }
  return found.slice(0, MOST_FILES);
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

/** A folder is read in portions, until one is empty. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0 || all.length > MOST_FILES) return all;
    all.push(...some);
  }
}
