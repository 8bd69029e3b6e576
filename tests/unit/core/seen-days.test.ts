import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type SeenDays, seeDay } from '@/utils/core/seen-days';
import { TRASH_DAYS } from '@/utils/core/snippets/model';
import { type TrashWatch, watchTrash } from '@/utils/core/snippets/trash';

const DAY_MS = 86_400_000;
const YEAR_MS = 365 * DAY_MS;
/** Noon: the day of the week that a test runs on must not matter. */
const START_MS = Date.UTC(2026, 10, 27, 12);

const anyClockMs = fc.integer({ min: -100 * YEAR_MS, max: 200 * YEAR_MS });
const countOf = (clocksMs: readonly number[]) =>
  clocksMs.reduce<SeenDays | undefined>((seen, nowMs) => seeDay(seen, nowMs), undefined)?.count ?? 0;

test('a clock that runs, ahead or behind by years, counts every day once', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -50 * YEAR_MS, max: 50 * YEAR_MS }),
      fc.integer({ min: 1, max: 60 }),
      (skewMs, days) => {
        const looks = Array.from({ length: days * 3 }, (_, look) => START_MS + skewMs + (look * DAY_MS) / 3);
        const crossed = Math.floor((looks.at(-1) ?? 0) / DAY_MS) - Math.floor((looks[0] ?? 0) / DAY_MS);
        expect(countOf(looks)).toBe(crossed);
      },
    ),
  );
});

test('a clock that jumps counts no more days than have gone by and jumps were short, and days go on after it', () => {
  const jump = fc.record({ day: fc.integer({ min: 1, max: 39 }), skewMs: anyClockMs });
  fc.assert(
    fc.property(fc.array(jump, { maxLength: 6 }), (jumps) => {
      const skewOn = (day: number) =>
        [...jumps]
          .sort((a, b) => a.day - b.day)
          .filter((one) => one.day <= day)
          .at(-1)?.skewMs ?? 0;
      const count = countOf(Array.from({ length: 40 }, (_, day) => START_MS + day * DAY_MS + skewOn(day)));
      expect(count).toBeLessThanOrEqual(39);
      expect(count).toBeGreaterThanOrEqual(39 - 2 * jumps.length);
    }),
  );
});

test('one look counts one day at most, whatever the clock says', () => {
  fc.assert(
    fc.property(fc.array(anyClockMs, { minLength: 1, maxLength: 40 }), (clocksMs) => {
      expect(countOf(clocksMs)).toBeLessThan(clocksMs.length);
    }),
  );
});

test('there and back again: a clock that jumps between two times counts neither jump', () => {
  const looks = Array.from({ length: 10 }, (_, day) => START_MS + day * DAY_MS).flatMap((now) => [
    now,
    now + 9 * YEAR_MS,
  ]);
  expect(countOf(looks)).toBeLessThanOrEqual(10);
  expect(countOf([START_MS, START_MS + 9 * YEAR_MS, START_MS, START_MS - 9 * YEAR_MS, START_MS])).toBe(0);
});

interface Look {
  readonly nowMs: number;
  readonly trash: readonly { readonly id: string; readonly deletedAtMs: number }[];
}

/** At which look something was purged; undefined: at none. */
function purgedAt(looks: readonly Look[]): number | undefined {
  let seen: SeenDays | undefined;
  let watch: TrashWatch | undefined;
  const index = looks.findIndex(({ nowMs, trash }) => {
    seen = seeDay(seen, nowMs);
    const looked = watchTrash(watch, trash, seen);
    watch = looked.watch;
    return looked.expired.length > 0;
  });
  return index < 0 ? undefined : index;
}

test.each([0, -9 * YEAR_MS, 9 * YEAR_MS])(
  'what was deleted stays thirty days here, whatever clock deleted it (%d ms off)',
  (offMs) => {
    const trash = [{ id: 'a', deletedAtMs: START_MS + offMs }];
    for (const skewMs of [0, -5 * YEAR_MS, 5 * YEAR_MS])
      expect(
        purgedAt(Array.from({ length: 50 }, (_, day) => ({ nowMs: START_MS + skewMs + day * DAY_MS, trash }))),
      ).toBe(TRASH_DAYS + 1);
  },
);

test('no clock, however it jumps, ends it within thirty looks', () => {
  const trash = [{ id: 'a', deletedAtMs: START_MS }];
  fc.assert(
    fc.property(fc.array(anyClockMs, { maxLength: TRASH_DAYS + 1 }), (clocksMs) => {
      expect(purgedAt(clocksMs.map((nowMs) => ({ nowMs, trash })))).toBeUndefined();
    }),
  );
});

test('put into the trash anew, its time begins anew', () => {
  const looks = Array.from({ length: 60 }, (_, day) => ({
    nowMs: START_MS + day * DAY_MS,
    trash: [{ id: 'a', deletedAtMs: day < 20 ? 1 : 2 }],
  }));
  expect(purgedAt(looks)).toBe(20 + TRASH_DAYS + 1);
});
