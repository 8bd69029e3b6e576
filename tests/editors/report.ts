// docs/editors.md, from a full run.
import { readFileSync } from 'node:fs';
import { EDITOR_FIXTURES, type EditorFixture } from '../fixtures/editors/catalogue';
import type { BrowserName } from '../support/browser';
import { nameOf } from './cells';
import { limitOf } from './limits';
import type { EditorResult } from './matrix';
import type { CellResult } from './run-cell';

const PACKAGES = new URL('../fixtures/editors/package.json', import.meta.url);

export function reportOf(all: readonly EditorResult[]): string {
  const browsers = [...new Set(all.map(({ version }) => version))].toSorted();
  const cells = all.flatMap(({ results }) => results);
  const failed = cells.filter(isFailed);
  const share = ((100 * failed.length) / cells.length).toFixed(1);
  const claimed = cells.filter(({ faults }) => faults.includes('claimed') || faults.includes('changed')).length;
  return `# Editors

Written by \`npm run editors\`, which drives the built extension on pages of the real editors
(\`tests/fixtures/editors\`) in ${browsers.join(' and ')}.

**${cells.length - failed.length} of ${cells.length} cells passed**; ${failed.length} did not (${share} %). Text that was said to have landed and had not, or
was changed otherwise: ${claimed}. An insertion took ${percentile(cells, 0.5)} ms (median), ${percentile(cells, 0.95)} ms (95th percentile).

A cell is a place (empty field, end of the text, new last line, middle of a paragraph, over a selection) × a text (one line, several
lines, blocks with headings, 5,000 characters) × who has the keyboard (the page, or another window as while a person clicks in the side
panel). It passes when the text is where it should be in the editor's own data, headings are headings of the right level, bold text
beside it is still bold, the form would post the same, nothing invisible was left, the text read back is what was meant, one Ctrl+Z
takes back exactly the insertion, redo brings it again, and typing goes on right behind it.

A dash: the editor is tried in Chromium only.

| editor | Chromium | Firefox | how |
|---|---|---|---|
${rows(all).join('\n')}

## What does not pass

${failures(all).join('\n') || 'Nothing.'}
`;
}

const isFailed = ({ faults }: CellResult) => faults.length > 0;

function rows(all: readonly EditorResult[]): readonly string[] {
  return EDITOR_FIXTURES.map((editor) => {
    const own = all.filter((one) => one.editor.id === editor.id);
    const ways = own.flatMap(({ results }) => results.map(({ strategy }) => strategy));
    const how = [...new Set(ways.filter((way) => !way.includes('/')))].join(', ');
    const scores = (['chromium', 'firefox'] as const).map((browser) => scoreOf(own, browser, editor));
    return `| ${titleOf(editor)} | ${scores.join(' | ')} | ${how} |`;
  });
}

function scoreOf(own: readonly EditorResult[], browser: BrowserName, { inFirefox }: EditorFixture): string {
  const result = own.find((one) => one.browser === browser);
  if (!result) return browser === 'chromium' || inFirefox ? 'not run yet' : '–';
  return `${result.results.filter((cell) => !isFailed(cell)).length}/${result.results.length}`;
}

/** With the versions that are pinned. */
function titleOf({ name, packages }: EditorFixture): string {
  const { dependencies } = JSON.parse(readFileSync(PACKAGES, 'utf8')) as { dependencies: Record<string, string> };
  const versions = packages.map((one) => dependencies[one]?.replace(/^npm:.*@/, '') ?? '?');
  return versions.length > 0 ? `${name} (${versions.join(', ')})` : name;
}

/** A line for all cells of an editor that fail in the same way. */
function failures(all: readonly EditorResult[]): readonly string[] {
  const cells = all.flatMap(({ browser, editor, results }) =>
    results.filter(isFailed).map(({ cell, faults }) => {
      const reason = limitOf(browser, editor, cell, faults) ?? '**not explained**';
      return { about: `${editor.name}, ${browser}: ${faults.join(', ')}`, reason, name: nameOf(cell) };
    }),
  );
  const groups = groupBy(cells, ({ about, reason }) => `- ${about}: ${reason}.`);
  return [...groups].map(
    ([line, group]) => `${line} ${group.length} cells: ${group.map(({ name }) => name).join('; ')}.`,
  );
}

function percentile(cells: readonly CellResult[], share: number): number {
  const times = cells.map(({ ms }) => ms).toSorted((a, b) => a - b);
  return times[Math.floor(share * (times.length - 1))] ?? 0;
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, readonly Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
