// @vitest-environment happy-dom
import { cleanup, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import type { DraftOffer, DraftStore } from '@/utils/app/draft-ports';
import { ok } from '@/utils/core/result';
import { createEmptyDraftStore } from '@/utils/platform/memory/draft-store';
import { FakeField, textarea } from './fake-field';
import { fakeServices, NOW_MS } from './fake-services';
import { renderPanel } from './render-panel';

const TEXT = '今年以来，我局认真贯彻落实上级各项部署，扎实推进重点工作，取得了明显成效。';
const IDENTITY = { tag: 'textarea', kind: 'multi', id: '', name: 'message', label: '', placeholder: '' } as const;

const OTHER = { ...textarea, fieldId: 'f2', label: '批注' };

/** A panel in a browser whose tabs have the offers that `offerNow` tells, one at a time. */
async function panelWith(offerNow: () => Partial<DraftOffer>) {
  const field = new FakeField('', [textarea, OTHER]);
  const draft = {
    ...{ id: 'd1', origin: 'https://example.cn', page: '/', title: '', excerpt: TEXT, length: TEXT.length, newest: 1 },
    ...{ createdAtMs: NOW_MS, updatedAtMs: NOW_MS },
    field: { ...IDENTITY, form: '', maxLength: '', ordinal: 0, count: 1, post: '' },
  };
  const drafts: DraftStore = {
    ...createEmptyDraftStore(),
    list: async () => ok([draft]),
    texts: async () => ok([{ number: 1, atMs: NOW_MS, reason: 'pause', text: TEXT }]),
    offer: async () => ({
      ...{ tabId: 1, frameId: 0, draftId: 'd1', number: 1, fieldId: textarea.fieldId },
      ...{ isUnsure: false, isComparing: false, ...offerNow() },
    }),
  };
  return { ...(await renderPanel(fakeServices({ field, drafts }))), field };
}

async function offered(isUnsure: boolean) {
  const { find } = await panelWith(() => ({ isUnsure }));
  return waitFor(() => find('[data-draft-offer]'));
}

const mainAct = (offer: HTMLElement) => offer.querySelector<HTMLElement>('.button-primary')?.dataset['action'];

afterEach(cleanup);

test('a text that may be another field’s says so, and is compared first', async () => {
  const offer = await offered(true);
  expect(offer.textContent).toContain('也可能是别的文本框的，请先对比。');
  expect(mainAct(offer)).toBe('compare-draft');
});

test('a text that is surely this field’s is restored first', async () => {
  const offer = await offered(false);
  expect(offer.textContent).not.toContain('别的文本框');
  expect(mainAct(offer)).toBe('restore-draft');
});

test('in another tab the offer is that of the field there, without the browser telling again', async () => {
  let inFront = textarea.fieldId;
  const { find, all, field } = await panelWith(() => ({ fieldId: inFront, isComparing: inFront === OTHER.fieldId }));
  await waitFor(() => find('[data-draft-offer]'));
  inFront = OTHER.fieldId;
  await field.choose(OTHER.fieldId);
  await waitFor(() => find('[data-draft-offer]'));
  expect(all('[data-draft-diff]')).toEqual([]); // it was asked for before, in that tab
});
