import { useState } from 'preact/hooks';
import type { Failure } from '@/utils/app/failures';
import type { SnippetStore } from '@/utils/app/ports';
import {
  type ChangedChoice,
  importEdits,
  type LibraryContent,
  type PlannedItem,
  planImport,
} from '@/utils/core/formats/plan';
import { ok, type Result } from '@/utils/core/result';
import type { MessageRef } from '@/utils/core/rules/rule';
import type { LibraryChange } from '@/utils/core/snippets/library-change';
import { useServices } from '../../services';
import type { Toasts } from '../../state/toasts';
import type { GivenFile } from './dropped-files';
import { type FilesRead, readFiles } from './read-files';

/** Where an import stands. */
export type ImportView =
  | { readonly state: 'idle' }
  | { readonly state: 'busy' }
  | { readonly state: 'planned'; readonly read: FilesRead; readonly plan: readonly PlannedItem[] };

/** The whole library, as imports and exports need it. */
export async function readContent(snippets: SnippetStore): Promise<Result<LibraryContent, Failure>> {
  const [list, folders] = await Promise.all([snippets.list(), snippets.folders()]);
  if (!list.ok) return list;
  return folders.ok ? ok({ snippets: list.value, folders: folders.value }) : folders;
}

/** Reads files, shows what they would do, does it as one act, and takes it back. */
export function useImport(toasts: Toasts) {
  const { snippets, ids, clock, sync } = useServices();
  const [view, setView] = useState<ImportView>({ state: 'idle' });
  const [failures, setFailures] = useState<readonly MessageRef[]>([]);
  const [choice, setChoice] = useState<ChangedChoice>('keep');
  const finish = (messages: readonly MessageRef[] = []) => {
    setView({ state: 'idle' });
    setFailures(messages);
  };
  const stop = ({ code }: Failure) => finish([{ key: `failure.${code}` }]);
  const give = async (files: readonly GivenFile[]) => {
    if (files.length === 0) return;
    setView({ state: 'busy' });
    const [read, library] = await Promise.all([readFiles(files), readContent(snippets)]);
    if (!library.ok) return stop(library.failure);
    finish(read.failures);
    if (read.sources.length > 0) setView({ state: 'planned', read, plan: planImport(read.items, library.value) });
  };
  const undo = async (changes: readonly LibraryChange[]) => {
    const undone = await snippets.undo(changes);
    if (undone.ok) toasts.show({ key: 'options.import.undone' });
    else stop(undone.failure);
  };
  const run = async () => {
    if (view.state !== 'planned') return;
    setView({ state: 'busy' });
    const library = await readContent(snippets);
    if (!library.ok) return stop(library.failure);
    // Planned again: another window may have changed the library meanwhile.
    const plan = planImport(view.read.items, library.value);
    const tools = { nextId: () => ids.next(), nowMs: clock.nowMs() };
    await sync.takeSnapshot('import');
    const done = await snippets.change(importEdits(plan, library.value, () => choice, tools));
    if (!done.ok) return stop(done.failure);
    finish();
    const n = done.value.filter(({ kind }) => kind === 'snippet').length;
    toasts.show({ key: 'options.import.done', params: { n } }, () => void undo(done.value));
  };
  return { view, failures, choice, setChoice, give, run, cancel: () => finish() };
}
