import { describe, expect, test } from 'vitest';
import { increment, isVersionId, nextStamp } from '../../../../utils/core/sync/clock';
import { decodeFile, encodeFile } from '../../../../utils/core/sync/codec';
import { chooseForCompaction, spansFor } from '../../../../utils/core/sync/compaction';
import { isBrakeDue } from '../../../../utils/core/sync/deletions';
import { coverageOf, fullName, parseFileName, spanKey, spansAll } from '../../../../utils/core/sync/files';
import { joinUnknown } from '../../../../utils/core/sync/join-unknown';
import { chooseValue, mergeRecords, writeFields } from '../../../../utils/core/sync/merge';
import { EMPTY_RECORD, shownValue, visibleIds } from '../../../../utils/core/sync/record';
import { conflictsOf, mergeTextFields } from '../../../../utils/core/sync/resolve';

const RULES = { isQuiet: (field: string) => field === 'order', isLongText: (field: string) => field === 'body' };
const id = (time: number, device = 'aaaa') => `${String(time).padStart(13, '0')}0000~${device}~x`;
const write = (record: typeof EMPTY_RECORD, field: string, value: string, time: number, device?: string) =>
  writeFields(record, { [field]: value }, id(time, device), RULES);

describe('clock', () => {
  test('goes on when the device clock goes back', () => {
    const first = nextStamp('0'.repeat(17), 1000);
    expect(nextStamp(first, 10) > first).toBe(true);
  });
  test('carries over when the counter is used up', () => {
    expect(increment('00000000010009999')).toBe('00000000010010000');
  });
  test('refuses stamps that would leave no room', () => {
    expect(isVersionId('99999999999999999~aaaa~x')).toBe(false);
    expect(isVersionId('17900000000000000~aaaa~x')).toBe(true);
  });
});

describe('conflicts', () => {
  const base = write(EMPTY_RECORD, 'body', '一。二。三。', 1);
  const conflict = mergeRecords(write(base, 'title', '甲', 2, 'aaaa'), write(base, 'title', '乙', 3, 'bbbb'));

  test('two writers who did not know of each other are both kept, the newer is shown', () => {
    expect(shownValue(conflict, 'title')).toBe('乙');
    expect(conflictsOf(conflict, RULES.isQuiet)).toEqual([
      {
        field: 'title',
        versions: [
          { id: id(3, 'bbbb'), value: '乙' },
          { id: id(2), value: '甲' },
        ],
      },
    ]);
  });
  test('an edit of what is shown leaves the other version for the choice', () => {
    const edited = write(conflict, 'title', '丙', 4);
    expect(conflictsOf(edited, RULES.isQuiet)[0]?.versions.map(({ value }) => value)).toEqual(['丙', '甲']);
  });
  test('a choice ends it', () => {
    const chosen = chooseValue(conflict, 'title', '甲', id(5), RULES);
    expect(conflictsOf(chosen, RULES.isQuiet)).toEqual([]);
    expect(conflictsOf(mergeRecords(chosen, conflict), RULES.isQuiet)).toEqual([]);
  });
  test('equal values and quiet fields are no conflict', () => {
    const equal = mergeRecords(write(base, 'title', '同', 2, 'aaaa'), write(base, 'title', '同', 3, 'bbbb'));
    const order = mergeRecords(write(base, 'order', 'a', 2, 'aaaa'), write(base, 'order', 'b', 3, 'bbbb'));
    expect(conflictsOf(equal, RULES.isQuiet)).toEqual([]);
    expect(conflictsOf(order, RULES.isQuiet)).toEqual([]);
  });
});

describe('texts changed on two devices', () => {
  const base = write(EMPTY_RECORD, 'body', '一。二。三。', 1);
  const past = (version: string) => (version === id(1) ? '一。二。三。' : undefined);
  const both = (mine: string, theirs: string) =>
    mergeRecords(write(base, 'body', mine, 2, 'aaaa'), write(base, 'body', theirs, 3, 'bbbb'));

  test('become one when different sentences were changed', () => {
    const merged = mergeTextFields(both('一。二。三改。', '一改。二。三。'), ['body'], past);
    expect(shownValue(merged, 'body')).toBe('一改。二。三改。');
    expect(visibleIds(merged, 'body')).toHaveLength(1);
  });
  test('get the same version id on every device', () => {
    const one = mergeTextFields(both('一。二。三改。', '一改。二。三。'), ['body'], past);
    const other = mergeTextFields(both('一。二。三改。', '一改。二。三。'), ['body'], past);
    expect(mergeRecords(one, other)).toEqual(one);
  });
  test('stay two when the same sentence was changed', () => {
    const record = both('一甲。二。三。', '一乙。二。三。');
    expect(mergeTextFields(record, ['body'], past)).toBe(record);
  });
  test('stay two where the common version is not known', () => {
    const record = both('一。二。三改。', '一改。二。三。');
    expect(mergeTextFields(record, ['body'], () => undefined)).toBe(record);
  });
  test('are merged over the version both come from, not over a later one of one side', () => {
    const twice = write(write(base, 'body', '一。二。三。四。', 2), 'body', '一。二。三。四。五。', 3);
    const record = mergeRecords(twice, write(base, 'body', '零。一。二。三。', 4, 'bbbb'));
    expect(shownValue(mergeTextFields(record, ['body'], past), 'body')).toBe('零。一。二。三。四。五。');
  });
});

describe('files', () => {
  const NAME = `abcd1234.00000007.${'0f'.repeat(16)}.seg`;

  test('names are exactly of one form', () => {
    expect(parseFileName(NAME)).toMatchObject({ device: 'abcd1234', sequence: 7, kind: 'seg' });
    expect(fullName('abcd1234.00000007.seg', '0f'.repeat(16))).toBe(NAME);
    for (const bad of ['../x', `../${NAME}`, `${NAME}/..`, `${NAME}\n`, NAME.toUpperCase(), `${NAME}.tmp`, `a/${NAME}`])
      expect(parseFileName(bad), bad).toBeUndefined();
  });
  test('spans hold everything only when every digit is there', () => {
    const digits = [...'0123456789abcdef'];
    expect(spansAll([''])).toBe(true);
    expect(spansAll(digits)).toBe(true);
    expect(spansAll(digits.slice(1))).toBe(false);
    expect(spansAll([...digits.slice(1), ...digits.map((digit) => `0${digit}`)])).toBe(true);
  });
  test('records spread evenly over spans', () => {
    const counts = new Map<string, number>();
    for (let index = 0; index < 16_000; index++) {
      const digit = spanKey(`snippet/${index.toString(36)}`).slice(0, 1);
      counts.set(digit, (counts.get(digit) ?? 0) + 1);
    }
    expect(Math.min(...counts.values())).toBeGreaterThan(700);
    expect(counts.size).toBe(16);
  });
  test('a file counts as covered only when bases cover it whole', () => {
    const isCovered = coverageOf([{ name: 'b', bytes: 1, span: '0', covers: ['f'] }]);
    expect(isCovered('f')).toBe(false);
    expect(coverageOf([{ name: 'b', bytes: 1, span: '', covers: ['f'] }])('f')).toBe(true);
  });
  test('a newer format is told from rubbish', () => {
    expect(decodeFile('{"v":2,"things":[]}')).toEqual({ ok: false, failure: 'newer' });
    expect(decodeFile('<html>')).toEqual({ ok: false, failure: 'malformed' });
    expect(decodeFile('{"v":1,"records":{"__proto__":{"c":{}}}}')).toEqual({ ok: false, failure: 'malformed' });
    expect(decodeFile('{"v":1,"records":{"snippet/a":{"c":{"1":{}}}}}')).toEqual({ ok: false, failure: 'malformed' });
    expect(decodeFile(`{"v":1,"records":${'['.repeat(100_000)}`)).toEqual({ ok: false, failure: 'malformed' });
  });
  test('one id for all fields of a write stands in the file once', () => {
    const record = writeFields(EMPTY_RECORD, { title: '甲', body: '乙', order: 'a' }, id(1), RULES);
    const text = encodeFile({ records: new Map([['snippet/a', record]]), covers: [], span: '' });
    expect(text.split(id(1))).toHaveLength(2);
  });
});

describe('compaction', () => {
  const file = (name: string, bytes: number, span = '') => ({ name, bytes, span, covers: [] });
  const many = (count: number, bytes: number, span?: string) =>
    Array.from({ length: count }, (_, index) => file(`${bytes}.${index}`, bytes, span));

  test('leaves a few small files alone and merges many', () => {
    expect(chooseForCompaction(many(12, 900))).toBeUndefined();
    expect(chooseForCompaction(many(13, 900))).toHaveLength(13);
  });
  test('does not rewrite a large file for the sake of small ones', () => {
    const chosen = chooseForCompaction([...many(13, 900), file('large', 2_000_000)]);
    expect(chosen?.map(({ name }) => name)).not.toContain('large');
  });
  test('merges cut bases again only when much lies beside them', () => {
    const cut = [...'0123456789abcdef'].map((digit) => file(`cut${digit}`, 100_000, digit));
    expect(chooseForCompaction([...cut, ...many(3, 900)])).toBeUndefined();
    expect(chooseForCompaction([...cut, file('beside', 500_000)])).toHaveLength(17);
  });
  test('cuts bases by the number of records', () => {
    expect(spansFor([], 5_000)).toEqual(['']);
    expect(spansFor([], 5_001)).toHaveLength(16);
    expect(spansFor([], 80_001)).toHaveLength(256);
  });
});

test('the brake holds when more than five and more than a fifth would be hidden', () => {
  expect(isBrakeDue({ hidden: 5, alive: 6 })).toBe(false);
  expect(isBrakeDue({ hidden: 20, alive: 100 })).toBe(false);
  expect(isBrakeDue({ hidden: 21, alive: 100 })).toBe(true);
});

test('unknown members of both sides are kept', () => {
  expect(joinUnknown({ g: ['a'], n: 1 }, { g: ['b'], h: { i: true } })).toEqual({
    g: ['a', 'b'],
    h: { i: true },
    n: 1,
  });
});
