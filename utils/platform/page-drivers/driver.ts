import type { DriveAct, DriveReply } from '@/utils/app/protocol';

/**
 * What one editor can do through its own API. A driver is sent to the page as source text (`page-drive.ts`), so it must not
 * refer to anything outside itself; it runs, returns, and leaves no listener and no name behind. It is the same for all
 * versions of the editor that are named in it.
 *
 * Null: the editor is not at the path, or it threw; an error that left the driver would stand in the page's console.
 * `done: false`: it is, but would or could not act. Neither this nor `done: true` is
 * proof of anything: the page layer reads the field back.
 *
 * Rich editors get their HTML by the browser's own `insertHTML` between two of the editor's snapshots: that keeps the rest of
 * the document as it is, and is one step for the editor's own undo.
 */
export type PageDriver = (path: readonly number[], act: DriveAct) => DriveReply | null;
