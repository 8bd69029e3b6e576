import type { MessageKey } from '@/utils/core/i18n/zh-CN';

/** A key, or several that belong together, and what they do. */
interface KeyUse {
  /** As on the keyboard; alternatives are separate. */
  readonly keys: readonly string[];
  readonly does: MessageKey;
}

export interface KeyGroup {
  readonly title: MessageKey;
  readonly uses: readonly KeyUse[];
}

/** Commands of the manifest: their keys are the browser's to tell, and the person's to change there. */
export const COMMANDS: readonly { readonly name: string; readonly does: MessageKey }[] = [
  { name: '_execute_action', does: 'keys.browser.open' },
  { name: 'open-palette', does: 'keys.browser.palette' },
  { name: 'save-selection', does: 'keys.browser.save' },
];

/** All keys that the extension itself listens to. `trigger` is what opens the list of snippets; '' when nothing does. */
export function keyGroups(trigger: string): readonly KeyGroup[] {
  return [
    { title: 'keys.page', uses: [...(trigger === '' ? [] : [opened(trigger)]), ...IN_PAGE] },
    { title: 'keys.panel', uses: IN_PANEL },
    { title: 'keys.snippets', uses: IN_SNIPPETS },
    { title: 'keys.lists', uses: IN_LISTS },
    { title: 'keys.guard', uses: [{ keys: ['Esc'], does: 'keys.guard.back' }] },
    { title: 'keys.templates', uses: [{ keys: ['↑', '↓'], does: 'keys.templates.move' }] },
  ];
}

const opened = (trigger: string): KeyUse => ({ keys: [trigger], does: 'keys.page.trigger' });

const IN_PAGE: readonly KeyUse[] = [
  { keys: ['↑', '↓'], does: 'keys.page.move' },
  { keys: ['Enter', 'Tab'], does: 'keys.page.insert' },
  { keys: ['1 – 9'], does: 'keys.page.number' },
  { keys: ['Esc'], does: 'keys.page.close' },
  { keys: ['Space', 'Tab'], does: 'keys.page.abbreviation' },
  { keys: ['Ctrl+Z'], does: 'keys.page.undo' },
];

const IN_PANEL: readonly KeyUse[] = [
  { keys: ['Ctrl+K'], does: 'keys.panel.commands' },
  { keys: ['←', '→', 'Home', 'End'], does: 'keys.panel.tabs' },
  { keys: ['Tab', 'Shift+Tab'], does: 'keys.panel.next' },
  { keys: ['Enter', 'Space'], does: 'keys.panel.press' },
  { keys: ['Esc'], does: 'keys.panel.back' },
];

const IN_LISTS: readonly KeyUse[] = [
  { keys: ['↑', '↓', 'Home', 'End'], does: 'keys.lists.move' },
  { keys: ['A – Z'], does: 'keys.lists.type' },
];

const IN_SNIPPETS: readonly KeyUse[] = [
  { keys: ['↑', '↓'], does: 'keys.snippets.move' },
  { keys: ['PageUp', 'PageDown'], does: 'keys.snippets.page' },
  { keys: ['Enter'], does: 'keys.snippets.insert' },
  { keys: ['Esc'], does: 'keys.snippets.clear' },
];
