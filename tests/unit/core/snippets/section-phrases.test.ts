import { expect, test } from 'vitest';
import type { Snippet } from '../../../../utils/core/snippets/model';
import { sectionPhrases } from '../../../../utils/core/snippets/section-phrases';

const PACK = {
  id: 'summary.special',
  sections: [
    { id: 'work', heading: '工作开展情况', aliases: ['主要工作', '工作回顾'] },
    { id: 'problems', heading: '存在的问题', aliases: ['主要问题', '问题与不足', '工作中的不足'] },
    { id: 'plan', heading: '下一步工作计划', aliases: ['下一步工作打算', '今后工作'] },
  ],
};

function phrase(title: string, more: Partial<Snippet>): Snippet {
  return { id: title, title, body: title, tags: [], ...more } as Snippet;
}

function offeredFor(sectionId: string, ...phrases: readonly Snippet[]): readonly string[] {
  const section = PACK.sections.find(({ id }) => id === sectionId);
  if (section === undefined) throw new Error(`no section ${sectionId}`);
  return sectionPhrases(section, PACK, phrases).map(({ title }) => title);
}

const STAFF = phrase('人手不足', { tags: ['问题', '人员'] });
const TEAM = phrase('成立工作专班', { tags: ['工作', '组织'] });
const NEXT = phrase('明年的计划', { tags: ['计划'] });

test('a phrase written for the section comes first', () => {
  const own = phrase('转入问题', { sections: ['problems'] });
  expect(offeredFor('problems', STAFF, own)).toEqual(['转入问题', '人手不足']);
});

test('a word that the names of another section use more often brings no phrase', () => {
  expect(offeredFor('problems', TEAM, STAFF)).toEqual(['人手不足']);
  expect(offeredFor('work', TEAM, STAFF)).toEqual(['成立工作专班']);
});

test('a word that only this section has comes before one that others have, too', () => {
  expect(offeredFor('plan', TEAM, NEXT)).toEqual(['明年的计划', '成立工作专班']);
});

test('phrases for other sections and other kinds of report are left out', () => {
  const elsewhere = phrase('写给成效', { tags: ['问题'], sections: ['results'] });
  const otherKind = phrase('会议的问题', { tags: ['问题'], kinds: ['minutes'] });
  expect(offeredFor('problems', elsewhere, otherKind)).toEqual([]);
});
