import { type LateComponent, lateComponent } from '../late';
import { lateView } from '../late-view';
import { OUTLINE_PARTS } from '../outline/late-parts';
import { SNIPPET_VIEWS } from '../snippets/late-views';
import type { Pane } from '../state/panel';

/** The panes; the one in front is fetched before the first paint, the others after it. */
export const PANES: Readonly<Record<Pane, LateComponent<object>>> = {
  outline: lateComponent(async () => (await import('../outline/OutlinePane')).OutlinePane),
  snippets: lateComponent(async () => (await import('../snippets/SnippetPane')).SnippetPane),
  checklist: lateView(async () => (await import('../checklist/ChecklistPane')).ChecklistPane),
  drafts: lateView(async () => (await import('../drafts/DraftsPane')).DraftsPane),
};

export const DraftOffer = lateView(async () => (await import('../drafts/DraftOffer')).DraftOffer);

export const SyncLine = lateView(async () => (await import('../sync/SyncLine')).SyncLine);

export const CommandPalette = lateView<{ readonly onClose: () => void }>(
  async () => (await import('./CommandPalette')).CommandPalette,
);

export const FieldChooser = lateView(async () => (await import('./FieldChooser')).FieldChooser);

export const PanelHabits = lateView(async () => (await import('./PanelHabits')).PanelHabits);

/** Fetches all that has not been looked at yet, so that a change of pane never waits. */
export const loadPanes = (): Promise<unknown> =>
  Promise.all(
    [...Object.values(PANES), CommandPalette, FieldChooser, ...OUTLINE_PARTS, ...SNIPPET_VIEWS].map((part) =>
      part.load(),
    ),
  );
