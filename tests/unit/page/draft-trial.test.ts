// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { openDraft } from '../../../utils/app/open-draft';
import type { FieldIdentity } from '../../../utils/core/drafts/identity';
import type { Draft } from '../../../utils/core/drafts/model';
import { identityOf } from '../../../utils/page/drafts/identify';
import { labelOf } from '../../../utils/page/fields/describe';
import { CHANGES, markup, NAMELESS, PAGE, type TrialField } from './draft-trial';

const PLACE = { origin: 'https://bbs.example.cn', page: '/thread-1' };
const NOW = 1_800_000_000_000;

type Outcome = 'right' | 'asked' | 'wrong' | 'nothing';

test.each(Object.keys(CHANGES))('after %s every draft is found, or asked about', async (change) => {
  const outcomes = await outcomesOf(change);
  const left = Object.values(outcomes).filter((outcome) => outcome === 'wrong' || outcome === 'nothing');
  expect(left, JSON.stringify(outcomes)).toEqual([]);
});

test('of more than seventy cases hardly any has to be asked about', async () => {
  const all: Outcome[] = [];
  for (const change of Object.keys(CHANGES)) all.push(...Object.values(await outcomesOf(change)));
  expect(all.length).toBeGreaterThanOrEqual(70);
  expect(all.filter((one) => one === 'right').length / all.length).toBeGreaterThan(0.9);
});

test.each([
  ['the pages of a forum', PAGE],
  ['fields that nothing is known of', NAMELESS],
  ['two of those', NAMELESS.slice(1)],
])('of a field that is gone nothing is put into another one: %s', async (_pages, pages) => {
  for (const gone of pages) {
    const page = pages.filter((field) => field !== gone);
    for (const { is } of page) expect(await outcome(page, is, [gone], pages), `${gone.is} → ${is}`).not.toBe('wrong');
  }
});

test('fields that nothing is known of are told by their place while none comes or goes', async () => {
  for (const { is } of NAMELESS) expect(await outcome(NAMELESS, is, NAMELESS)).toBe('right');
});

async function outcomesOf(change: string): Promise<Record<string, Outcome>> {
  const page = CHANGES[change]?.(PAGE) ?? [];
  const fields = PAGE.filter(({ is }) => page.some((field) => field.is === is));
  return Object.fromEntries(await Promise.all(fields.map(async ({ is }) => [is, await outcome(page, is)])));
}

/** What the person gets in the field `is` of the page as it is now, with drafts of the page as it was. */
async function outcome(page: readonly TrialField[], is: string, saved = PAGE, before = saved): Promise<Outcome> {
  const identitiesBefore = identities(before);
  const drafts = before.flatMap((field, index) => {
    const identity = identitiesBefore[index];
    return identity && saved.includes(field) ? [draft(field.is, identity)] : [];
  });
  const index = page.findIndex((field) => field.is === is);
  const store = {
    ofPage: async () => drafts,
    newestText: async (draftId: string) => ({ text: draftId, number: 1, atMs: NOW }),
  };
  const { draftId, kept } = await openDraft(store, PLACE, identities(page), index, 'fresh', NOW);
  if (draftId !== 'fresh' && draftId !== is) return 'wrong';
  if (kept === undefined) return 'nothing';
  if (kept.isUnsure) return 'asked';
  return kept.draftId === is ? 'right' : 'wrong';
}

function identities(page: readonly TrialField[]): readonly FieldIdentity[] {
  document.body.innerHTML = markup(page);
  const owners = [...document.querySelectorAll<HTMLElement>('input, textarea, [contenteditable]')];
  return owners.map((owner) => identityOf(owner, { label: labelOf(owner) }, owners));
}

const draft = (id: string, field: FieldIdentity): Draft => ({
  ...{ id, ...PLACE, title: '', field, createdAtMs: NOW, updatedAtMs: NOW, newest: 1, length: 100, excerpt: '' },
});
