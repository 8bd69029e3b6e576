/** Held by the one worker or window that is syncing. */
export const SYNC_LOCK = 'draftside.sync';
