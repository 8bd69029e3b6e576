import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { inEachBrowser } from './stage';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

inEachBrowser((stage) => {
  // The sidebar of Firefox is no page that a script could be put into; it shows the same document.
  test.runIf(stage.browser === 'chromium')('no pane breaks a rule of accessibility', async () => {
    const page = await stage.draftside.newPage(stage.demo());
    await page.click('#body-textarea');
    const panel = await stage.draftside.openPanel(page);
    await panel.chooseTemplate('summary.special');
    await panel.insertOutline();
    expect(await violationsOn(panel.page), 'outline').toEqual([]);
    await panel.searchSnippets('总结');
    expect(await violationsOn(panel.page), 'snippets').toEqual([]);
    await panel.findings();
    expect(await violationsOn(panel.page), 'checklist').toEqual([]);
    await page.close();
  });
});

async function violationsOn(page: Page): Promise<unknown> {
  await page.evaluate(axe);
  return page.evaluate('axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))');
}
