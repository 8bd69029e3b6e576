import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { canonicalJson } from '../../../utils/core/sync/canonical';
import { decodeFile, encodeFile, fromWire, toWire } from '../../../utils/core/sync/codec';
import {
  contains,
  deleteRecord,
  isSameRecord,
  mergeRecords,
  restate,
  writeFields,
} from '../../../utils/core/sync/merge';
import { EMPTY_RECORD, isAlive, type Json, type SyncRecord } from '../../../utils/core/sync/record';

vi.setConfig({ testTimeout: 60_000 });

const RULES = { isQuiet: (field: string) => field === 'order', isLongText: () => false };

const unknownValue = fc.oneof(
  fc.integer(),
  fc.string(),
  fc.array(fc.string(), { maxLength: 3 }),
  fc.dictionary(fc.constantFrom('i', 'j'), fc.integer()),
);

/** A record as some history of writes and deletions leaves it; ids are shared between histories, as on real devices. */
const record: fc.Arbitrary<SyncRecord> = fc
  .array(
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc.tuple(fc.constantFrom('title', 'body', 'order'), fc.nat(40), fc.constantFrom('aaaa', 'bbbb')),
      },
      { weight: 1, arbitrary: fc.constant('delete' as const) },
    ),
    { maxLength: 9 },
  )
  .chain((acts) =>
    fc
      .option(fc.dictionary(fc.constantFrom('g', 'h'), unknownValue, { minKeys: 1 }), { nil: undefined })
      .map((unknown) => {
        const start: SyncRecord = unknown
          ? { ...EMPTY_RECORD, unknown: unknown as Readonly<Record<string, Json>> }
          : EMPTY_RECORD;
        return acts.reduce((before, act) => {
          if (act === 'delete') return deleteRecord(before);
          const [field, time, device] = act;
          const id = `${String(time).padStart(13, '0')}0000~${device}~${field}`;
          const { visible = {}, superseded = [] } = before.fields[field] ?? {};
          if (id in visible || superseded.includes(id)) return before; // an id is used once
          return writeFields(before, { [field]: `值${id}` }, id, RULES);
        }, start);
      }),
  );

const same = (one: SyncRecord, other: SyncRecord) => canonicalJson(one) === canonicalJson(other);
const holds = (property: Parameters<typeof fc.assert>[0]) =>
  fc.assert(property as fc.IProperty<unknown>, { numRuns: 400 });

test('merging does not depend on who merges with whom', () => {
  holds(fc.property(record, record, (a, b) => same(mergeRecords(a, b), mergeRecords(b, a))));
});

test('merging does not depend on the order of arrival', () => {
  holds(
    fc.property(record, record, record, (a, b, c) =>
      same(mergeRecords(mergeRecords(a, b), c), mergeRecords(a, mergeRecords(b, c))),
    ),
  );
});

test('merging the same again changes nothing', () => {
  holds(
    fc.property(record, record, (a, b) => {
      const merged = mergeRecords(a, b);
      return same(mergeRecords(merged, b), merged) && contains(merged, a) && contains(merged, b);
    }),
  );
});

test('an edit made at the same time survives a deletion', () => {
  holds(
    fc.property(record, (seen) => {
      const id = '99999999990000001~cccc~edit';
      const edited = writeFields(seen, { title: '新' }, id, RULES);
      return isAlive(mergeRecords(edited, deleteRecord(seen)));
    }),
  );
});

test('what is restored lives with all its versions, even where the deletion came first', () => {
  holds(
    fc.property(record, (seen) => {
      fc.pre(isAlive(seen));
      const restored = restate(deleteRecord(seen), (index) => `9999999999000${index}000~cccc~again`.slice(0, 40));
      const values = (one: SyncRecord) =>
        Object.fromEntries(
          Object.entries(one.fields).map(([field, { visible }]) => [field, Object.values(visible).sort()]),
        );
      const merged = mergeRecords(restored, deleteRecord(seen));
      expect(values(merged)).toEqual(values(seen));
      return isAlive(merged);
    }),
  );
});

test('a record comes back from its wire form, members of newer versions too', () => {
  holds(
    fc.property(record, (one) => {
      const back = fromWire(JSON.parse(canonicalJson(toWire(one))));
      return back !== undefined && isSameRecord(back, mergeRecords(one, one));
    }),
  );
});

test('a file comes back from its text', () => {
  holds(
    fc.property(fc.dictionary(fc.uuid(), record), (things) => {
      const records = new Map(Object.entries(things).map(([id, one]) => [`snippet/${id}`, one]));
      const decoded = decodeFile(encodeFile({ records, covers: ['a.seg'], span: 'f' }));
      return decoded.ok && decoded.value.records.size === records.size && decoded.value.span === 'f';
    }),
  );
});

test('reading never throws, whatever the text', () => {
  holds(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.json().map((json) => `{"v":1,"records":${json}}`),
      ),
      (text) => {
        decodeFile(text);
        return true;
      },
    ),
  );
});
