// @vitest-environment happy-dom
import { cleanup, fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FakeField } from './fake-field';
import { fakeServices } from './fake-services';
import { packOf } from './packs';
import { find, renderPanel } from './render-panel';

beforeEach(() => {
  // happy-dom has no modal dialogs
  HTMLDialogElement.prototype.showModal = function show() {
    this.open = true;
  };
});
afterEach(cleanup);

const openPalette = async () => {
  const field = new FakeField('');
  await renderPanel(fakeServices({ field, packs: [packOf('summary.special', ['problems', '存在的问题'])] }));
  fireEvent.keyDown(window, { key: 'k', ctrlKey: true });
  await waitFor(() => find(document, '[data-command-search]'));
  return field;
};
const type = (query: string) => fireEvent.input(find(document, '[data-command-search]'), { target: { value: query } });

describe('the list of commands', () => {
  test('is found by initials and runs the first hit by Enter', async () => {
    await openPalette();
    type('dkjc'); // 打开检查
    await waitFor(() =>
      expect(find(document, '[data-command][aria-selected=true]').dataset['command']).toBe('pane-checklist'),
    );
    fireEvent.keyDown(find(document, '[data-command-search]'), { key: 'Enter' });
    await waitFor(() => find(document, '[data-pane=checklist][aria-selected=true]'));
    expect(document.querySelector('[data-command-search]')).toBeNull();
  });

  test('does nothing for an Enter that belongs to an input method', async () => {
    await openPalette();
    fireEvent.keyDown(find(document, '[data-command-search]'), { key: 'Enter', isComposing: true });
    expect(document.querySelector('[data-command-search]')).not.toBeNull();
  });

  test('moves with the arrow keys, around the end', async () => {
    await openPalette();
    const first = find(document, '[data-command][aria-selected=true]').dataset['command'];
    fireEvent.keyDown(find(document, '[data-command-search]'), { key: 'ArrowUp' });
    await waitFor(() =>
      expect(find(document, '[data-command][aria-selected=true]').dataset['command']).not.toBe(first),
    );
    fireEvent.keyDown(find(document, '[data-command-search]'), { key: 'ArrowDown' });
    await waitFor(() => expect(find(document, '[data-command][aria-selected=true]').dataset['command']).toBe(first));
  });

  test('says when nothing fits', async () => {
    await openPalette();
    type('没有这回事');
    await waitFor(() => expect(find(document, '.command-palette').textContent).toContain('没有这样的操作'));
  });
});
