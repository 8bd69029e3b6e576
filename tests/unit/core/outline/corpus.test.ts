import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseOutline } from '../../../../utils/core/outline/parse';

const folder = path.resolve(import.meta.dirname, '../../../../../shared/corpus');
const isThere = existsSync(folder);
if (!isThere) console.warn(`outline: SKIPPED the labelled texts, which are not in ${folder}`);

interface Label {
  readonly offset: number;
  readonly depth: number;
  readonly kind: string;
}

const ids = isThere
  ? readdirSync(folder).flatMap((name) => (name.endsWith('.labels.json') ? [name.replace('.labels.json', '')] : []))
  : [];
const WIDTHS: readonly (readonly [half: string, full: string])[] = [
  ',，',
  ':：',
  ';；',
  '(（',
  ')）',
  '!！',
  '?？',
].map(([half = '', full = '']) => [half, full]);
const variants: Readonly<Record<string, (text: string) => string>> = {
  'as is': (text) => text,
  'full-width': (text) => WIDTHS.reduce((changed, [half, full]) => changed.replaceAll(half, full), text),
  'half-width': (text) => WIDTHS.reduce((changed, [half, full]) => changed.replaceAll(full, half), text),
  'without line breaks': (text) => text.replaceAll('\n', ' '),
};

function score(change: (text: string) => string) {
  const count = { hit: 0, extra: 0, missed: 0, deep: 0 };
  for (const id of ids) {
    const labels = labelsOf(id).filter(({ kind }) => kind !== 'bullet');
    const text = change(readFileSync(path.join(folder, `${id}.txt`), 'utf8'));
    const depths = new Map(
      parseOutline(text).nodes.flatMap((node) => (node.kind === 'bullet' ? [] : [[node.offset, node.depth]])),
    );
    const hits = labels.filter(({ offset }) => depths.has(offset));
    count.hit += hits.length;
    count.missed += labels.length - hits.length;
    count.extra += depths.size - hits.length;
    count.deep += hits.filter(({ offset, depth }) => depths.get(offset) === depth).length;
  }
  return {
    precision: count.hit / (count.hit + count.extra),
    recall: count.hit / (count.hit + count.missed),
    depth: count.deep / count.hit,
  };
}

function labelsOf(id: string): readonly Label[] {
  const file: { readonly headings: readonly Label[] } = JSON.parse(
    readFileSync(path.join(folder, `${id}.labels.json`), 'utf8'),
  );
  return file.headings;
}

describe.skipIf(!isThere)('the labelled texts', () => {
  test.each(Object.keys(variants))('%s are read as a person reads them', (name) => {
    const { precision, recall, depth } = score(variants[name] ?? ((text) => text));
    expect(precision).toBeGreaterThanOrEqual(0.99);
    expect(recall).toBeGreaterThanOrEqual(name === 'without line breaks' ? 0.85 : 0.97);
    expect(depth).toBeGreaterThanOrEqual(0.95);
  });
});
