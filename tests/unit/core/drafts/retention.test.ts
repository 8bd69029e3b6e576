import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isNextVersion, isWorthOffering, mayOffer } from '@/utils/core/drafts/offer';
import { planPruning } from '@/utils/core/drafts/retention';

const DAY = 24 * 60 * 60 * 1000;
const NOW = 100 * DAY;
const ALL = { days: 14, versions: 200, bytes: 1e9 };
const version = (draftId: string, number: number, atMs: number, bytes = 100) => ({ draftId, number, atMs, bytes });

test('a draft that was not touched for longer than wanted goes with everything of it', () => {
  const drafts = [
    { id: 'old', updatedAtMs: NOW - 15 * DAY, newest: 1 },
    { id: 'new', updatedAtMs: NOW - 13 * DAY, newest: 1 },
  ];
  const versions = [version('old', 1, NOW - 15 * DAY), version('new', 1, NOW - 13 * DAY)];
  expect(planPruning(drafts, versions, ALL, NOW)).toEqual({ drafts: ['old'], versions: [] });
});

test('of a field only the newest versions stay', () => {
  const versions = [1, 2, 3, 4].map((number) => version('a', number, NOW - 5 + number));
  const plan = planPruning([{ id: 'a', updatedAtMs: NOW, newest: 4 }], versions, { ...ALL, versions: 2 }, NOW);
  expect(plan.versions.map(({ number }) => number)).toEqual([1, 2]);
});

test('the oldest go first until the rest fits, and a newest version only with its draft', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 6 })), (sizes) => {
      const drafts = sizes.map((of, index) => ({ id: `${index}`, updatedAtMs: NOW, newest: of.length }));
      const versions = sizes.flatMap((of, index) =>
        of.map((bytes, number) => version(`${index}`, number + 1, NOW - 1000 + number * 10 + index, bytes)),
      );
      const { drafts: gone, versions: dropped } = planPruning(drafts, versions, { ...ALL, bytes: 100 }, NOW);
      const isLeft = (one: (typeof versions)[number]) =>
        !gone.includes(one.draftId) && !dropped.some((d) => d.draftId === one.draftId && d.number === one.number);
      const left = versions.filter(isLeft);
      expect(left.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(100);
      for (const { id, newest } of drafts)
        if (!gone.includes(id)) expect(left.some((one) => one.draftId === id && one.number === newest)).toBe(true);
      const newestDropped = Math.max(...versions.filter((one) => !isLeft(one)).map(({ atMs }) => atMs), 0);
      for (const { atMs } of left) expect(atMs).toBeGreaterThanOrEqual(newestDropped);
    }),
  );
});

const SAVED = '今年以来，我局认真贯彻落实各项部署，扎实推进重点工作，取得了明显成效。';

test.each([
  ['an empty field', '', true],
  ['a shorter beginning', SAVED.slice(0, 20), true],
  ['something else', '另一段文字。', true],
  ['the same text with other line ends', `${SAVED}\r\n`, false],
  ['the same text and more', `${SAVED}下一步，继续努力。`, false],
])('a draft is offered over %s: that is %s', (_what, current, expected) => {
  expect(isWorthOffering(SAVED, current)).toBe(expected);
});

test('a text of a few words is not offered', () => {
  expect(isWorthOffering('好的，收到。', '')).toBe(false);
});

test.each([
  ['never sent', {}, true],
  ['sent a minute ago: it may have failed', { postedAtMs: NOW - 60_000 }, true],
  ['sent yesterday', { postedAtMs: NOW - DAY }, false],
  ['sent yesterday, and written in since', { postedAtMs: NOW - 3 * DAY }, true],
  ['ignored', { ignoredAtMs: NOW - DAY }, false],
  ['ignored before it was changed', { ignoredAtMs: NOW - 3 * DAY }, true],
])('a draft that was %s may be offered: %s', (_state, state, expected) => {
  expect(mayOffer({ updatedAtMs: NOW - 2 * DAY, ...state }, NOW)).toBe(expected);
});

test.each([
  ['a pause', 'pause', 400, 10_000, false],
  ['a pause after a minute of typing', 'pause', 400, 61_000, true],
  ['a pause in which half of it went', 'pause', 100, 1_000, true],
  ['leaving the field', 'leave', 400, 1_000, true],
  ['sending', 'submit', 400, 1_000, true],
] as const)('after %s a new version begins: %s', (_what, reason, length, ageMs, expected) => {
  const newest = { atMs: NOW - ageMs, length: 390 };
  expect(isNextVersion(newest, { reason, length, changed: 10 }, NOW)).toBe(expected);
});
