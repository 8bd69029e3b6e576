import { loadOtherWords } from '../i18n';
import { type LateComponent, lateComponent } from '../late';
import { loadViews } from '../snippets/late-views';
import type { Pane } from '../state/panel';

/** The panes; the one in front is fetched before the first paint, the others after it. */
export const PANES: Readonly<Record<Pane, LateComponent<object>>> = {
  outline: lateComponent(async () => (await import('../outline/OutlinePane')).OutlinePane),
  snippets: lateComponent(async () => (await import('../snippets/SnippetPane')).SnippetPane),
  checklist: lateComponent(async () => {
    await loadOtherWords();
    return (await import('../checklist/ChecklistPane')).ChecklistPane;
  }),
  drafts: lateComponent(async () => {
    await loadOtherWords();
    return (await import('../drafts/DraftsPane')).DraftsPane;
  }),
};

export const DraftOffer = lateComponent(async () => {
  await loadOtherWords();
  return (await import('../drafts/DraftOffer')).DraftOffer;
});

export const SyncLine = lateComponent(async () => {
  await loadOtherWords();
  return (await import('../sync/SyncLine')).SyncLine;
});

export const CommandPalette = lateComponent<{ readonly onClose: () => void }>(
  async () => (await import('./CommandPalette')).CommandPalette,
);

/** Fetches all that has not been looked at yet, so that a change of pane never waits. */
export const loadPanes = (): Promise<unknown> =>
  Promise.all([...[...Object.values(PANES), CommandPalette].map((part) => part.load()), loadViews()]);
