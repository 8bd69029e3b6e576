import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { guessKind } from '../../../../utils/core/outline/kind';
import { shippedPacks } from './shipped';

const TITLES: readonly { readonly title: string; readonly kind: string }[] = JSON.parse(
  readFileSync(new URL('../../../fixtures/kind-titles.json', import.meta.url), 'utf8'),
);

/** The share of titles whose kind is guessed at once. */
const LEAST_ACCURACY = 0.9;

const guess = (subject: string): string | undefined =>
  guessKind(shippedPacks, { pageTitle: '', url: '', subject, text: '' });

test('titles of every kind are told apart', () => {
  const wrong = TITLES.filter(({ title, kind }) => guess(title) !== kind);
  const right = TITLES.length - wrong.length;
  const accuracy = right / TITLES.length;
  console.info(
    `kind guessed from the title: ${right} of ${TITLES.length} = ${accuracy.toFixed(3)}`,
    ...wrong.map(({ title, kind }) => `\n  ${title}: ${guess(title)} instead of ${kind}`),
  );
  expect(accuracy).toBeGreaterThanOrEqual(LEAST_ACCURACY);
});

test('every kind has titles to be told by', () => {
  const kinds = new Set(TITLES.map(({ kind }) => kind));
  expect(shippedPacks.filter(({ id }) => !kinds.has(id)).map(({ id }) => id)).toEqual([]);
  expect(TITLES.length).toBeGreaterThanOrEqual(150);
});
