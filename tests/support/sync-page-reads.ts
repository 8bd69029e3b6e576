// What is read inside the settings page: each function runs there and knows nothing of this module.

/** Runs in the page. */
export function saidBySetup(): string | undefined {
  const problem = document.querySelector<HTMLElement>('[data-sync-problem]')?.dataset['syncProblem'];
  return problem ?? (document.querySelector('[data-sync-ready]') ? 'ready' : undefined);
}

/** Runs in the page: all values of a store. */
export function readStore(name: string): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('draftside');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const all = database.transaction(name).objectStore(name).getAll();
      all.onerror = () => reject(all.error);
      all.onsuccess = () => {
        database.close();
        resolve(JSON.parse(JSON.stringify(all.result)) as unknown[]);
      };
    };
  });
}
