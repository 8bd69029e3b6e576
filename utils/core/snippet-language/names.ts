import { dateNames, type Moment } from './date-names';
import { CARET_MARK, clean } from './marks';

/** What a snippet may know of the moment and the page. */
export interface FillContext {
  readonly now: Moment;
  readonly pageTitle: string;
  readonly pageUrl: string;
  /** Text of the form's own title field, or what the field is called. */
  readonly fieldTitle?: string;
  readonly selection: string;
}

/** Values of the names that are never asked for. */
export function builtInValues(context: FillContext): Record<string, unknown> {
  return { ...dateNames(context.now), ...pageValues(context), 光标: CARET_MARK, cursor: CARET_MARK };
}

function pageValues(context: FillContext): Record<string, unknown> {
  const url = clean(context.pageUrl);
  const host = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?([^/?#:]*)/i.exec(url)?.[1] ?? '';
  return {
    page: { title: clean(context.pageTitle), url, host },
    field: { title: clean(context.fieldTitle ?? '') },
    selection: clean(context.selection),
  };
}

const NOWHERE: FillContext = {
  now: { year: 2000, month: 1, day: 1, hour: 0, minute: 0, weekday: 6 },
  pageTitle: '',
  pageUrl: '',
  selection: '',
};

/** Names a snippet may use without asking. */
export const BUILT_IN_NAMES: ReadonlySet<string> = new Set(Object.keys(builtInValues(NOWHERE)));

/** Names with properties, and what may follow their dot. */
export const PROPERTIES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['page', new Set(['title', 'url', 'host'])],
  ['field', new Set(['title'])],
]);

/** Fields whose answer is what the person pastes; it is never read without being asked for. */
export const CLIPBOARD_NAMES: ReadonlySet<string> = new Set(['剪贴板', 'clipboard']);
