// Which of two places a thing is synced to: the person's own, or the team's. The id says so, on every device alike, so that
// nothing can stray from one into the other by an edit, an import or a merge.

/** 'own': the person's library. 'shared': what a team writes together. */
export type Vault = 'own' | 'shared';

export const VAULTS: readonly Vault[] = ['own', 'shared'];

/** Beginning of the ids of snippets, folders and templates of the team. */
export const SHARED_PREFIX = 'shared.';

/** The folder that all of the team's lies in; it is called as the team is. */
export const SHARED_ROOT = `${SHARED_PREFIX}root`;

/** Of a snippet, a folder or a template. */
export function vaultOf(id: string): Vault {
  return id.startsWith(SHARED_PREFIX) ? 'shared' : 'own';
}

/** Where a record belongs. Records found elsewhere are kept, for they are in files there, but never shown. */
export function vaultOfRecord(recordId: string): Vault {
  return /^(snippet|folder|pack)\/shared\./.test(recordId) ? 'shared' : 'own';
}

/** The id that a thing gets in `vault`. */
export function idIn(vault: Vault, id: string): string {
  const bare = vaultOf(id) === 'shared' ? id.slice(SHARED_PREFIX.length) : id;
  return vault === 'shared' ? SHARED_PREFIX + bare : bare;
}
