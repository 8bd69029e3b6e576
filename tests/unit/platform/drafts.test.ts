import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, expect, test, vi } from 'vitest';
import type { DraftKeeping } from '@/utils/app/draft-protocol';
import { deltaBetween } from '@/utils/core/drafts/delta';
import type { FieldIdentity } from '@/utils/core/drafts/identity';
import { closeDrafts } from '@/utils/platform/db/drafts';
import { createDraftStore } from '@/utils/platform/drafts/draft-store';
import { createDraftKeeper } from '@/utils/platform/drafts/keeper';
import { unwrap } from '../../contract/stores';

afterEach(async () => {
  await closeDrafts();
  await deleteDB('draftside-drafts');
});

const PLACE = { origin: 'https://oa.example.cn', page: '/new' };
const RETENTION = { days: 14, versions: 200, bytes: 1e8 };
const NOW = 1_800_000_000_000;
const TEXT = '今年以来，我局认真贯彻落实各项部署，扎实推进重点工作，取得了明显成效。';
const FIELD: FieldIdentity = {
  ...{ tag: 'textarea', kind: 'multi', id: 'body', name: 'body', label: '', placeholder: '', form: '' },
  ...{ maxLength: '', ordinal: 0, count: 1, post: '' },
};

const keeping = (text: DraftKeeping['text'], length: number, over: Partial<DraftKeeping> = {}): DraftKeeping => ({
  ...{ draftId: 'd1', address: 'https://oa.example.cn/new', title: '新建', field: FIELD, reason: 'pause' },
  ...{ isPosted: false, length, text },
  ...over,
});
const whole = (text: string, over: Partial<DraftKeeping> = {}) => keeping({ whole: text }, text.length, over);
const texts = async () => unwrap(await createDraftStore().texts('d1')).map(({ text }) => text);

test('what is typed after a version is the newest text, and the version stays', async () => {
  const keeper = createDraftKeeper();
  expect(await keeper.keep(PLACE, whole(TEXT), RETENTION, NOW)).toEqual({ state: 'kept', newest: 1, holds: true });
  const more = `${TEXT}下一步，`;
  const delta = keeping({ base: 1, delta: deltaBetween(TEXT, more) }, more.length);
  expect(await keeper.keep(PLACE, delta, RETENTION, NOW + 500)).toEqual({ state: 'kept', newest: 1, holds: false });
  expect(await texts()).toEqual([more, TEXT]);
});

test('a text that lost most of itself does not take the place of what was', async () => {
  const keeper = createDraftKeeper();
  await keeper.keep(PLACE, whole(TEXT.repeat(3)), RETENTION, NOW);
  await keeper.keep(PLACE, whole(`${TEXT.repeat(3)}尾`), RETENTION, NOW + 500);
  await keeper.keep(PLACE, whole(TEXT), RETENTION, NOW + 1000);
  expect(await texts()).toEqual([TEXT, `${TEXT.repeat(3)}尾`, TEXT.repeat(3)]);
});

test('every state of many changes can be read again', async () => {
  const keeper = createDraftKeeper();
  const states = Array.from({ length: 30 }, (_, index) => `${TEXT.slice(index % 5)}第${index}次`);
  for (const [index, state] of states.entries())
    await keeper.keep(PLACE, whole(state, { reason: 'leave' }), RETENTION, NOW + index);
  expect(await texts()).toEqual([...states].reverse());
});

test('only as many versions of a field are kept as wanted', async () => {
  const keeper = createDraftKeeper();
  for (let index = 0; index < 50; index += 1)
    await keeper.keep(PLACE, whole(`${TEXT}${index}`, { reason: 'leave' }), { ...RETENTION, versions: 5 }, NOW + index);
  const kept = await texts();
  expect(kept.length).toBeLessThanOrEqual(5 + 21); // pruned every so often
  expect(kept[0]).toBe(`${TEXT}49`);
});

test('another origin can neither write to a draft nor find it', async () => {
  const keeper = createDraftKeeper();
  await keeper.keep(PLACE, whole(TEXT), RETENTION, NOW);
  const elsewhere = { ...PLACE, origin: 'https://evil.example' };
  expect(await keeper.keep(elsewhere, whole('坏'.repeat(40)), RETENTION, NOW)).toEqual({ state: 'off' });
  expect(await keeper.ofPage(elsewhere)).toEqual([]);
  expect(await texts()).toEqual([TEXT]);
});

test('a change that does not fit the text is asked for again as a whole', async () => {
  const keeper = createDraftKeeper();
  expect(
    await keeper.keep(PLACE, keeping({ base: 1, delta: { start: 0, end: 0, insert: '好' } }, 1), RETENTION, NOW),
  ).toEqual({ state: 'resend' });
  await keeper.keep(PLACE, whole(TEXT), RETENTION, NOW);
  const wrong = keeping({ base: 1, delta: { start: 0, end: 0, insert: '好' } }, TEXT.length + 7);
  expect(await keeper.keep(PLACE, wrong, RETENTION, NOW)).toEqual({ state: 'resend' });
  expect(await texts()).toEqual([TEXT]);
});

test('on a full disk older drafts make room; if that is not enough it is said, and nothing kept is lost', async () => {
  const keeper = createDraftKeeper();
  for (const [index, draftId] of ['a', 'b', 'd1'].entries())
    await keeper.keep(PLACE, whole(TEXT, { draftId }), RETENTION, NOW + index);
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no space', 'QuotaExceededError');
  });
  expect(await keeper.keep(PLACE, whole(`${TEXT}新`), RETENTION, NOW + 9)).toEqual({ state: 'full' });
  put.mockRestore();
  const left = unwrap(await createDraftStore().list()).map(({ id }) => id);
  expect(left).not.toContain('a');
  expect(left).toContain('d1');
  expect(await keeper.keep(PLACE, whole(`${TEXT}新`), RETENTION, NOW + 10)).toMatchObject({ state: 'kept' });
  expect((await texts())[0]).toBe(`${TEXT}新`);
});

test('what was deleted comes back with all its versions', async () => {
  const [keeper, store] = [createDraftKeeper(), createDraftStore()];
  await keeper.keep(PLACE, whole(TEXT), RETENTION, NOW);
  await keeper.keep(PLACE, whole(`${TEXT}再`, { reason: 'submit', isPosted: true }), RETENTION, NOW + 1);
  const removed = unwrap(await store.remove(['d1']));
  expect(unwrap(await store.list())).toEqual([]);
  await store.putBack(removed);
  expect(await texts()).toEqual([`${TEXT}再`, TEXT]);
  expect(unwrap(await store.list())[0]?.postedAtMs).toBe(NOW + 1);
});

test('a clock that jumps ahead removes no draft; one that goes on from there does', async () => {
  const ids = async () => unwrap(await createDraftStore().list()).map(({ id }) => id);
  const keepAt = (draftId: string, days: number) =>
    createDraftKeeper().keep(PLACE, whole(TEXT, { draftId }), RETENTION, NOW + days * 86_400_000);
  await keepAt('d1', 0);
  await keepAt('d2', 400);
  expect(await ids()).toContain('d1');
  await keepAt('d2', 401);
  expect(await ids()).toEqual(['d2']);
});
