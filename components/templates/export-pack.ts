import type { Pack } from '@/utils/core/packs/model';

/** Gives the template out as a JSON file, which the import reads again. */
export function exportPack(pack: Pack): void {
  const blob = new Blob([`${JSON.stringify(pack, null, 2)}\n`], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `${pack.name.replace(/[\\/:*?"<>|]+/g, '-')}.json`;
  link.click();
  // The download has begun; the address may go once the click is over.
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
}
