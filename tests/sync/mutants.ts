// Safeguards taken out one at a time. Each must make some schedule fail: a test that cannot see the loss proves nothing.

export interface Mutant {
  readonly name: string;
  /** More than one where safeguards stand in for each other. */
  readonly edits: readonly { readonly file: string; readonly from: string; readonly to: string }[];
}

export const MUTANTS: readonly Mutant[] = [
  {
    name: 'a file with the wrong hash is noted as read',
    edits: [{ file: 'tests/sync/plain-sealer.ts', from: ": err('damaged')", to: `: ok('{"v":1,"records":{}}')` }],
  },
  {
    name: 'no read-back after an upload, and no look at files that are missing or cut off',
    edits: [
      { file: 'utils/app/sync/push.ts', from: 'if (!isSame(back.value, bytes))', to: 'if (false)' },
      { file: 'utils/app/sync/push.ts', from: 'if (!back.ok) return back;', to: '' },
      { file: 'utils/app/sync/round.ts', from: 'await mindMissing(', to: 'void Array.of(' },
    ],
  },
  {
    name: 'dirty is cleared when a file is queued, not when it was read back',
    edits: [
      {
        file: 'utils/platform/memory/replica-store.ts',
        from: 'data.pending = pending;',
        to: 'for (const id of pending.revisions.keys()) data.dirty.delete(id);\n data.pending = random() < 0.9 ? pending : undefined;',
      },
    ],
  },
  {
    name: 'dirty is cleared without comparing the revision',
    edits: [
      {
        file: 'utils/platform/memory/replica-store.ts',
        from: 'if (data.dirty.get(id) === revision) data.dirty.delete(id)',
        to: 'data.dirty.delete(id)',
      },
    ],
  },
  {
    name: 'the last writer wins',
    edits: [
      {
        file: 'utils/core/sync/merge.ts',
        from: 'visible: keep({ ...one.visible, ...other.visible })',
        to: 'visible: Object.fromEntries(Object.entries(keep({ ...one.visible, ...other.visible })).sort().slice(-1))',
      },
    ],
  },
  {
    name: 'a deletion beats an edit made at the same time',
    edits: [
      {
        file: 'utils/core/sync/record.ts',
        from: 'return allVisibleIds(record).some((id) => !deleted.has(id));',
        to: 'return deleted.size === 0 && allVisibleIds(record).length > 0;',
      },
    ],
  },
  {
    name: 'absence means deletion: what the server has lost is lost',
    edits: [
      {
        file: 'utils/platform/memory/replica-store.ts',
        from: 'for (const id of data.files.get(name)?.ids ?? []) soil(id);',
        to: 'for (const id of data.files.get(name)?.ids ?? []) if (!data.dirty.has(id)) data.records.delete(id);',
      },
    ],
  },
  {
    name: 'version ids are used again',
    edits: [
      {
        file: 'utils/core/sync/clock.ts',
        from: 'return now > last ? now : increment(last);',
        to: "return now.replace(/\\d{9}$/, '000000000');",
      },
      { file: 'utils/platform/memory/replica-store.ts', from: 'random().toString(36).slice(2, 10)', to: "'same'" },
    ],
  },
  {
    name: 'own files are deleted before a base holds them',
    edits: [
      {
        file: 'utils/app/sync/tidy.ts',
        from: 'present.filter(({ name }) => isCovered(name));\n  const own',
        to: 'present;\n  const own',
      },
    ],
  },
  {
    name: 'a base claims files that were not read',
    edits: [
      {
        file: 'utils/app/sync/tidy.ts',
        from: 'const covers = chosen.map(({ name }) => name);',
        to: 'const covers = listing.map(({ name }) => name);',
      },
    ],
  },
  {
    name: 'one span of a cut base counts as all',
    edits: [
      {
        file: 'utils/core/sync/files.ts',
        from: 'return (name) => spansAll(spans.get(name) ?? []);',
        to: 'return (name) => (spans.get(name) ?? []).length > 0;',
      },
    ],
  },
  {
    name: 'texts are merged over the wrong ancestor',
    edits: [{ file: 'utils/core/sync/resolve.ts', from: 'if (!ofOther.has(id)) continue;', to: '' }],
  },
  {
    name: 'a merged text is sent to nobody',
    edits: [{ file: 'utils/core/sync/take-in.ts', from: 'isDirty: record !== merged', to: 'isDirty: false' }],
  },
  {
    name: 'an edit replaces versions its writer was not shown',
    edits: [
      {
        file: 'utils/core/sync/merge.ts',
        from: 'rules.isQuiet(name) ? Object.keys(register.visible) : sameAsShown(register)',
        to: 'Object.keys(register.visible)',
      },
    ],
  },
  {
    name: 'a damaged file is never looked at again',
    edits: [
      {
        file: 'utils/app/sync/pull.ts',
        from: 'if (!isTransient) refused.set(name, { bytes, rounds: 1 });',
        to: 'refused.set(name, { bytes, rounds: 1 });',
      },
    ],
  },
];
