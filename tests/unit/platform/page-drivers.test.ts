// @vitest-environment happy-dom
// What runs in the page's own world meets whatever the page has put there.
import { afterEach, describe, expect, test } from 'vitest';
import type { DriveAct, DrivenEditor } from '../../../utils/app/protocol';
import { PAGE_DRIVERS } from '../../../utils/platform/page-drivers';

const ACTS: readonly DriveAct[] = [
  { kind: 'read' },
  { kind: 'select', start: 0, end: 1 },
  { kind: 'replace', expected: '', edits: [{ start: 0, end: 0, text: '甲' }], select: { start: 1, end: 1 } },
  { kind: 'insert', html: '甲' },
  { kind: 'undo' },
];

const editors = Object.keys(PAGE_DRIVERS) as DrivenEditor[];

/** Whatever is asked of it, it throws. */
const broken: unknown = new Proxy(() => undefined, {
  get: () => {
    throw new Error('from the page');
  },
  apply: () => {
    throw new Error('from the page');
  },
});

afterEach(() => {
  document.body.replaceChildren();
  for (const name of NAMES) Reflect.deleteProperty(window, name);
});

const NAMES = ['tinymce', 'CKEDITOR', 'KindEditor', 'UE', 'monaco', 'jQuery'] as const;

describe.each(editors)('%s', (editor) => {
  test.each(ACTS)('an error of the page’s editor does not leave the driver ($kind)', (act) => {
    for (const name of NAMES) Object.defineProperty(window, name, { value: broken, configurable: true });
    const markup = ['CodeMirror', 'cm-editor', 'cm-content', 'ace_editor', 'note-editor', 'note-editable'];
    const holder = document.createElement('div');
    holder.className = markup.join(' ');
    const element = document.createElement('div');
    element.className = markup.join(' ');
    holder.append(document.createElement('p'), element);
    document.body.append(holder);
    for (const one of [holder, element])
      for (const name of ['CodeMirror', 'cmTile', 'env'] as const) Object.defineProperty(one, name, { value: broken });
    expect(PAGE_DRIVERS[editor]([1, 0, 1], act)).toBeNull();
  });

  test('an error on the way to the field does not leave the driver', () => {
    const host = document.createElement('div');
    Object.defineProperty(host, 'contentDocument', {
      get: () => {
        throw new Error('from the page');
      },
    });
    document.body.append(host);
    expect(PAGE_DRIVERS[editor]([1, 0, -1, 0], { kind: 'undo' })).toBeNull();
  });

  test('a field that is gone is not there', () => {
    expect(PAGE_DRIVERS[editor]([1, 7, 3], { kind: 'undo' })).toBeNull();
  });
});
