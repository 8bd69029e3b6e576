// Which test files begin first: with the longest at the start no worker is left waiting for one at the end.
import { relative, sep } from 'node:path';
import { BaseSequencer } from 'vitest/node';
import { root } from './bootstrap.mjs';

/** Seconds on two idle cores, to sort by and no more; a file that is not here comes after those that are. */
export const SECONDS = {
  'tests/fault/sync/mutants.test.ts': 29,
  'tests/fault/sync/schedules.test.ts': 20,
  'tests/page/editable.test.ts': 152,
  'tests/page/injected-markup.test.ts': 113,
  'tests/page/frames.test.ts': 104,
  'tests/page/structures.test.ts': 79,
  'tests/page/guard.test.ts': 78,
  'tests/page/discuz.test.ts': 70,
  'tests/page/unknown.test.ts': 70,
  'tests/page/managed.test.ts': 56,
  'tests/page/native-field.test.ts': 55,
  'tests/page/shadow.test.ts': 42,
  'tests/page/hostile.test.ts': 36,
  'tests/page/fields.test.ts': 35,
  'tests/page/unfocused.test.ts': 34,
  'tests/extension/editors.test.ts': 258,
  'tests/extension/survival.test.ts': 86,
  'tests/extension/sync.test.ts': 84,
  'tests/extension/missing-section.test.ts': 83,
  'tests/extension/hostile.test.ts': 73,
  'tests/extension/guard.test.ts': 73,
  'tests/extension/spoofing.test.ts': 70,
  'tests/extension/palette.test.ts': 67,
  'tests/extension/checklist.test.ts': 53,
  'tests/extension/language.test.ts': 52,
  'tests/extension/drafts.test.ts': 46,
  'tests/extension/focus.test.ts': 45,
  'tests/extension/own-window.test.ts': 43,
  'tests/extension/policy.test.ts': 43,
  'tests/extension/drafts-survive.test.ts': 43,
  'tests/extension/outline.test.ts': 40,
  'tests/extension/discuz.test.ts': 39,
  'tests/extension/refusals.test.ts': 35,
  'tests/extension/drafts-killed.test.ts': 33,
  'tests/extension/sites.test.ts': 28,
  'tests/extension/welcome.test.ts': 27,
  'tests/extension/forged.test.ts': 27,
  'tests/extension/accessibility.test.ts': 27,
  'tests/extension/snippets.test.ts': 26,
  'tests/extension/keyboard.test.ts': 21,
  'tests/extension/slow-page.test.ts': 15,
  'tests/extension/libraries.test.ts': 12,
};

/** As Vitest would have it, and then by how long they take: of one length they stay as they were. */
export class LongestFirst extends BaseSequencer {
  async sort(files) {
    return longestFirst(await super.sort(files), ({ moduleId }) => relative(root, moduleId).split(sep).join('/'));
  }
}

export const longestFirst = (files, pathOf) =>
  files.toSorted((one, other) => secondsOf(pathOf(other)) - secondsOf(pathOf(one)));

const secondsOf = (path) => SECONDS[path] ?? 0;
