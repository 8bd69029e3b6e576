import { lateView } from '../late-view';

export const SnippetEditor = lateView(async () => (await import('./SnippetEditor')).SnippetEditor);
export const FillForm = lateView(async () => (await import('./FillForm')).FillForm);
export const TrashView = lateView(async () => (await import('./TrashView')).TrashView);
export const VersionsView = lateView(async () => (await import('./VersionsView')).VersionsView);
export const OrganizeBar = lateView(async () => (await import('./OrganizeBar')).OrganizeBar);

/** What the snippet pane opens. */
export const SNIPPET_VIEWS = [SnippetEditor, FillForm, TrashView, VersionsView, OrganizeBar];
