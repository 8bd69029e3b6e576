import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseOutline } from '../../../../utils/core/outline/parse';
import { parseReport } from '../../../../utils/core/outline/parse-report';
import { shippedPacks } from '../packs/shipped';

const folder = path.resolve(import.meta.dirname, '../../../fixtures/reports/labelled');

interface Label {
  readonly offset: number;
  readonly depth: number;
  readonly kind: string;
}

const ids = readdirSync(folder).flatMap((name) => (name.endsWith('.txt') ? [name.replace('.txt', '')] : []));
const labelsOf = (id: string): readonly Label[] => {
  const file: { readonly headings: readonly Label[] } = JSON.parse(
    readFileSync(path.join(folder, `${id}.labels.json`), 'utf8'),
  );
  return file.headings.filter(({ kind }) => kind !== 'bullet');
};
const textOf = (id: string) => readFileSync(path.join(folder, `${id}.txt`), 'utf8');
const nodesOf = (text: string) => parseOutline(text).nodes.filter(({ kind }) => kind !== 'bullet');
/** As the person reads it, who knows what kind of report it is. */
const nodesOfReport = (id: string) => {
  const { report }: { readonly report: string | null } = JSON.parse(
    readFileSync(path.join(folder, `${id}.labels.json`), 'utf8'),
  );
  const pack = shippedPacks.find((one) => one.id === report);
  return parseReport(textOf(id), pack === undefined ? {} : { pack }).outline.nodes.filter(
    ({ kind }) => kind !== 'bullet',
  );
};

describe('the labelled reports', () => {
  test.each(ids)('%s has the outline a person sees', (id) => {
    const text = textOf(id);
    const show = ({ offset, depth }: { readonly offset: number; readonly depth: number }) =>
      `${depth} ${text.slice(offset, offset + 12)} @${offset}`;
    expect(nodesOfReport(id).map(show)).toEqual(labelsOf(id).map(show));
  });

  test.each(ids)('%s says which headings stand alone', (id) => {
    const kinds = new Map(nodesOfReport(id).map(({ offset, kind }) => [offset, kind]));
    const alone = labelsOf(id).filter(({ kind }) => kind === 'own_line');
    expect(alone.map(({ offset }) => kinds.get(offset))).toEqual(alone.map(() => 'own_line'));
  });

  test('keep it when line breaks are lost', () => {
    const count = { hit: 0, extra: 0, missed: 0 };
    for (const id of ids) {
      const labels = new Set(labelsOf(id).map(({ offset }) => offset));
      const found = nodesOf(textOf(id).replaceAll('\n', ' ')).map(({ offset }) => offset);
      const hits = found.filter((offset) => labels.has(offset)).length;
      count.hit += hits;
      count.extra += found.length - hits;
      count.missed += labels.size - hits;
    }
    expect(count.hit / (count.hit + count.extra)).toBeGreaterThanOrEqual(0.98);
    expect(count.hit / (count.hit + count.missed)).toBeGreaterThanOrEqual(0.92);
  });
});
