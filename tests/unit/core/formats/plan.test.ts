import { describe, expect, test } from 'vitest';
import { type ChangedChoice, importEdits, type LibraryContent, planImport } from '../../../../utils/core/formats/plan';
import { toFormatSnippets } from '../../../../utils/core/formats/to-file';
import type { Folder, Snippet } from '../../../../utils/core/snippets/model';
import { snippet } from './samples';

const stored = (id: string, given: Partial<Snippet>): Snippet => ({
  id,
  title: '标题',
  body: '正文',
  tags: [],
  language: 'zh-CN',
  createdAtMs: 1,
  updatedAtMs: 1,
  ...given,
});
const FOLDERS: readonly Folder[] = [
  { id: 'f1', name: '总结', updatedAtMs: 1 },
  { id: 'f2', name: '开头', parentId: 'f1', updatedAtMs: 1 },
];
const LIBRARY: LibraryContent = {
  folders: FOLDERS,
  snippets: [
    stored('a', { title: '甲', body: '甲一', tags: ['会议'], pinnedAtMs: 5 }),
    stored('b', { title: '乙', body: '乙一', folderId: 'f2' }),
  ],
};
const item = (given: Parameters<typeof snippet>[0]) => ({ ...snippet(given), notes: [] });
const states = (...items: Parameters<typeof item>[0][]) =>
  planImport(items.map(item), LIBRARY).map(({ state }) => state);

test.each([
  ['same', { title: '甲', body: '甲一' }],
  ['same', { title: '甲', body: '甲一', tags: ['会议'], folder: ['别处'] }],
  ['changed', { title: '甲', body: '甲二' }],
  ['changed', { title: '甲', body: '甲一', tags: ['新的'] }],
  ['changed', { title: '甲', body: '甲一', abbreviation: ';jia' }],
  ['changed', { title: '改了名', body: '甲一', id: 'a' }],
  ['new', { title: '甲', body: '甲二', folder: ['总结'] }],
  ['changed', { title: '乙', body: '乙二', folder: ['总结', '开头'] }],
  ['new', { title: '丙', body: '丙' }],
] as const)('%s: %j', (state, given) => {
  expect(states(given)).toEqual([state]);
});

test('the second of two alike in a file is repeated', () => {
  expect(states({ title: '丙', body: '丙' }, { title: '丙', body: '丙' }, { title: '丙', body: '丁' })).toEqual([
    'new',
    'repeated',
    'new',
  ]);
});

function carryOut(items: Parameters<typeof item>[0][], choice: ChangedChoice) {
  let last = 0;
  const plan = planImport(items.map(item), LIBRARY);
  const edits = importEdits(plan, LIBRARY, () => choice, { nextId: () => `n${++last}`, nowMs: 1000 });
  return edits.map((edit) =>
    edit.kind === 'snippet' ? edit.toNext(LIBRARY.snippets.find(({ id }) => id === edit.id)) : edit.toNext(undefined),
  );
}

describe('carrying it out', () => {
  test('overwrites nothing unless asked', () => {
    expect(
      carryOut(
        [
          { title: '甲', body: '甲二' },
          { title: '甲', body: '甲一' },
        ],
        'keep',
      ),
    ).toEqual([]);
  });

  test('replaces the words and keeps what is the person’s own', () => {
    expect(carryOut([{ title: '甲', body: '甲二', tags: ['新'] }], 'replace')).toEqual([
      stored('a', { title: '甲', body: '甲二', tags: ['新'], pinnedAtMs: 5, updatedAtMs: 1000 }),
    ]);
  });

  test('keeps both', () => {
    expect(carryOut([{ title: '甲', body: '甲二' }], 'both')).toMatchObject([{ id: 'n1', title: '甲', body: '甲二' }]);
  });

  test('makes the folders that are missing, once', () => {
    const made = carryOut(
      [
        { title: '丙', body: '丙', folder: ['总结', '结尾', '短'] },
        { title: '丁', body: '丁', folder: ['总结', '结尾'] },
        { title: '戊', body: '戊', folder: ['总结', '开头'] },
      ],
      'keep',
    );
    expect(made).toMatchObject([
      { name: '结尾', parentId: 'f1', id: 'n1' },
      { name: '短', parentId: 'n1' },
      { title: '丙', folderId: 'n2', updatedAtMs: 1000 },
      { title: '丁', folderId: 'n1', updatedAtMs: 999 },
      { title: '戊', folderId: 'f2', updatedAtMs: 998 },
    ]);
  });
});

test('a file never goes into a team’s library by the way, nor over what is there', () => {
  const library: LibraryContent = {
    folders: [{ id: 'shared.root', name: '宣传组', updatedAtMs: 1 }],
    snippets: [stored('shared.a', { title: '甲', body: '甲一', folderId: 'shared.root' })],
  };
  let last = 0;
  const nextId = () => `n${++last}`;
  const items = [
    { title: '甲', body: '甲二', folder: ['宣传组'] },
    { title: '乙', body: '乙一', folder: ['宣传组'] },
  ].map(item);
  const edits = importEdits(planImport(items, library), library, () => 'replace', { nextId, nowMs: 1000 });
  expect(edits.map(({ toNext }) => toNext(undefined))).toMatchObject([
    { id: 'n1', name: '宣传组' },
    { id: 'n2', title: '甲', body: '甲二', folderId: 'n1' },
    { id: 'n3', title: '乙', folderId: 'n1' },
  ]);
});

test('what was exported is the same when it comes back', () => {
  const again = toFormatSnippets(LIBRARY).map((one) => ({ ...one, notes: [] }));
  expect(planImport(again, LIBRARY).map(({ state }) => state)).toEqual(['same', 'same']);
});

test('folders that lie in each other do not hold the export up', () => {
  const folders = [
    { id: 'x', name: '一', parentId: 'y', updatedAtMs: 1 },
    { id: 'y', name: '二', parentId: 'x', updatedAtMs: 1 },
  ];
  expect(toFormatSnippets({ folders, snippets: [stored('c', { folderId: 'x' })] })[0]?.folder).toEqual(['二', '一']);
});
