import type { Pack } from '@/utils/core/packs/model';
import { withDatabase } from '../db/open';

/** Templates of all subscribed libraries; none when they cannot be read. */
export async function readLibraryPacks(): Promise<readonly Pack[]> {
  const rows = await withDatabase((database) => database.getAll('libraries'));
  return rows.ok ? rows.value.flatMap(({ content }) => content?.packs ?? []) : [];
}
