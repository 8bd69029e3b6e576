import { loadOtherWords } from '../i18n';
import { lateComponent } from '../late';

export const SnippetEditor = lateComponent(async () => {
  await loadOtherWords();
  return (await import('./SnippetEditor')).SnippetEditor;
});
export const FillForm = lateComponent(async () => (await import('./FillForm')).FillForm);
export const TrashView = lateComponent(async () => (await import('./TrashView')).TrashView);
export const VersionsView = lateComponent(async () => (await import('./VersionsView')).VersionsView);
export const OrganizeBar = lateComponent(async () => (await import('./OrganizeBar')).OrganizeBar);

/** Fetches what the snippet pane opens. */
export const loadViews = (): Promise<unknown> =>
  Promise.all([SnippetEditor, FillForm, TrashView, VersionsView, OrganizeBar].map((view) => view.load()));
