import { createLate } from '../late';

/** Reading, checking and renumbering a report, and writing into it. */
export const reporting = createLate(() => import('./reporting'));

/** Searching the library, by pinyin too. */
export const searching = createLate(() => import('./searching'));

/** The snippet language: fields, filling in, inserting. */
export const filling = createLate(() => import('./filling'));

/** Between folders, and between one's own library and the team's. */
export const placing = createLate(() => import('./placing'));

/** All that a panel works with once it has been painted. */
export const loadParts = (): Promise<unknown> =>
  Promise.all([reporting.load(), searching.load(), filling.load(), placing.load()]);
