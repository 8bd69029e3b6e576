// What the server no longer has, though it was there: restored backups, emptied folders, files cut off at rest.
import { coverageOf } from '../../core/sync/files';
import { isOver, type Round, readFile } from './context';
import type { ListedFile, ReplicaState } from './ports';

/** Complete listings in a row that lack a file before it counts as lost. */
const LISTINGS_BEFORE_LOST = 3;
/** Per round, that a file of odd size is looked at again. */
const ODD_CHANCE = 1 / 8;

/** After a complete pull: what was in files that are lost, and in no others, is sent again. Nothing here is ever deleted for it. */
export async function mindMissing(round: Round, state: ReplicaState, listing: readonly ListedFile[]): Promise<void> {
  const { replica } = round.ports;
  const listed = new Set(listing.map(({ name }) => name));
  const isCovered = coverageOf(state.files);
  const absent = state.files.filter(({ name }) => !listed.has(name));
  const useless = absent.filter(({ name }) => isCovered(name)).map(({ name }) => name);
  const missing = absent.filter(({ name }) => !isCovered(name));
  const lost = missing.filter(({ missed }) => missed + 1 >= LISTINGS_BEFORE_LOST).map(({ name }) => name);
  const found = state.files.filter(({ name, missed }) => missed > 0 && listed.has(name));
  const notes = new Map([
    ...missing.map(({ name, missed }) => [name, missed + 1] as const),
    ...found.map(({ name }) => [name, 0] as const),
  ]);
  if (useless.length > 0) await replica.forget(useless);
  if (notes.size > 0) await replica.setMissed(notes);
  if (lost.length > 0) await replica.reviveLost(lost);
  round.report.healed.files += lost.length;
  await mindResized(round, state, listing);
}

/** A file of another size than it had: looked at, and sent anew when it is damaged where it lies. */
async function mindResized(round: Round, { files }: ReplicaState, listing: readonly ListedFile[]): Promise<void> {
  const { replica, transport, random } = round.ports;
  const bytesOf = new Map(listing.map(({ name, bytes }) => [name, bytes]));
  const isCovered = coverageOf(files);
  for (const file of files) {
    const bytes = bytesOf.get(file.name) ?? Number.NaN;
    if (Number.isNaN(bytes) || isCovered(file.name)) continue;
    // An odd size may be that of damage, too: now and then the file itself is asked.
    if (bytes === file.bytes && !(file.isOdd && random() < ODD_CHANCE)) continue;
    if (isOver(round)) return;
    const read = await readFile(round, file.name);
    if (read.ok) {
      const known = { ...file, bytes, isOdd: bytes !== read.value.storedBytes };
      await replica.takeIn(new Map(), { file: known, allIds: [...read.value.records.keys()] }, false);
    } else if (read.failure.kind === 'skip' && read.failure.bytes === bytes) {
      await replica.reviveLost([file.name]);
      await transport.remove(file.name, round.signal); // unreadable for everybody; when it stays, it only takes up room
      round.report.healed.files++;
    }
  }
}
