// The five things people come for, done without a mouse, and how many clicks or keys each takes.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../scripts/serve.mjs';
import { availableBrowsers } from '../support/browser';
import { type Draftside, launchDraftside, type Panel } from '../support/driver';
import { until } from '../support/driver-wait';

/** Keys that come later than a second after the one before begin anew: those of a slow machine must be typed again. */
const TYPED_ANEW_MS = 1_100;

const REPORT = [
  '市档案局2024年档案专项工作总结',
  '2024年，市档案局按照年度要点，扎实开展档案专项工作，按期完成目标。现将有关情况总结如下：',
  '一、工作开展情况',
  '（一）馆藏整理。核对案卷3200卷，补录目录，全部导入系统。',
  '（三）数字化扫描。完成扫描40万页，抽检合格。',
  '二、下一步工作计划',
  '明年三月底前完成余下扫描，由档案科负责。',
].join('\n');

describe.runIf(availableBrowsers().includes('chromium'))('chromium', () => {
  let server: Awaited<ReturnType<typeof serve>>;
  let draftside: Draftside;
  let page: Page;
  let panel: Panel;

  beforeAll(async () => {
    server = await serve();
    draftside = await launchDraftside({ browser: 'chromium' });
    page = await draftside.newPage(`${server.origin}/`);
    await page.$eval('#body-textarea', (field, text) => ((field as HTMLTextAreaElement).value = text), REPORT);
    await page.click('#body-textarea');
    panel = await draftside.openPanel(page);
    await panel.addSnippet({ title: '季度值班通报', body: '值班情况通报如下。' });
    await panel.chooseTemplate('summary.special');
    await until(
      'the report has been read',
      async () => (await shown('[data-section-id=problems]', 'status')) === 'missing',
    );
  });

  afterAll(async () => {
    await draftside?.close();
    server?.close();
  });

  const fieldText = () => page.$eval('#body-textarea', (field) => (field as HTMLTextAreaElement).value);
  const shown = (selector: string, name: string) =>
    panel.page.evaluate((wanted, data) => document.querySelector<HTMLElement>(wanted)?.dataset[data], selector, name);
  const isFocused = (selector: string, on = panel.page) =>
    on.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector);

  async function press(...keys: readonly Parameters<Page['keyboard']['press']>[0][]): Promise<void> {
    for (const key of keys) await panel.page.keyboard.press(key);
  }

  /** Tab until it has the focus; there are never more than a hundred stops before it. */
  async function tabTo(selector: string, on = panel.page): Promise<void> {
    for (let stops = 0; stops < 100; stops++) {
      if (await isFocused(selector, on)) return;
      await on.keyboard.press('Tab');
    }
    throw new Error(`Tab never comes to ${selector}`);
  }

  /** Types in place of what a text box holds. */
  async function retype(selector: string, text: string, on = panel.page): Promise<void> {
    await tabTo(selector, on);
    await on.keyboard.down('Control');
    await on.keyboard.press('a');
    await on.keyboard.up('Control');
    await on.keyboard.type(text);
  }

  /** What the outline asks for, from top to bottom. */
  const asked = () =>
    panel.page.$$eval('[data-section-id]', (rows) =>
      rows.map((row) => `${row.querySelector('[data-heading]')?.textContent} ${row.getAttribute('data-requirement')}`),
    );

  /** From the tabs, which arrow keys walk through. */
  async function goToPane(pane: string): Promise<void> {
    await panel.page.evaluate(() => document.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus());
    for (let moves = 0; moves < 4 && !(await isFocused(`[data-pane=${pane}]`)); moves++) {
      const before = await shown('[role=tab][aria-selected=true]', 'pane');
      await press('ArrowRight');
      await until(
        'another pane is in front',
        async () => (await shown('[role=tab][aria-selected=true]', 'pane')) !== before,
      );
      await panel.page.evaluate(() => document.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus());
    }
  }

  /** Does something that ends in an outcome, and waits for it. */
  async function told(act: () => Promise<void>): Promise<string | undefined> {
    const before = await shown('[data-outcome]', 'sequence');
    await act();
    return until('the panel tells what came of it', async () => {
      const isNew = (await shown('[data-outcome]', 'sequence')) !== before;
      return isNew && (await shown('[data-outcome]', 'outcome'));
    });
  }

  test('a missing section takes one click', async () => {
    const before = await fieldText();
    const outcome = await told(() => panel.page.click('[data-section-id=problems] [data-action=insert-in-place]'));
    expect(outcome).toBe('inserted');
    expect(await fieldText()).toMatch(/\n二、.*问题.*\n(.*\n)*三、下一步工作计划/);
    await page.bringToFront();
    await page.focus('#body-textarea');
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    await until('it is taken back', async () => (await fieldText()) === before);
    await until('the panel knows', async () => (await shown('[data-section-id=problems]', 'status')) === 'missing');
  });

  test('a missing section is typed for, and inserted by Enter', async () => {
    await goToPane('outline');
    await tabTo('[data-action=open-section]');
    const search = async () => {
      await panel.page.keyboard.type('czdwt');
      return isFocused('[data-section-id=problems] [data-action=open-section]');
    };
    await until('what is typed is found', search, { pollMs: TYPED_ANEW_MS });
    await tabTo('[data-section-id=problems] [data-action=insert-in-place]');
    expect(await told(() => press('Enter'))).toBe('inserted');
    expect(await fieldText()).toMatch(/\n二、.*问题/);
  });

  test('a known snippet takes five keys and Enter', async () => {
    await goToPane('snippets');
    await tabTo('[data-snippet-search]');
    await panel.page.keyboard.type('jdzbt');
    await until('it is first', async () => (await shown('[role=row][aria-selected=true]', 'title')) === '季度值班通报');
    expect(await told(() => press('Enter'))).toBe('inserted');
    expect(await fieldText()).toContain('值班情况通报如下。');
  });

  test('a finding is mended from the keyboard', async () => {
    await panel.readField(); // what is shown is of the text as it stands
    await goToPane('checklist');
    await tabTo('[data-action=fix]');
    expect(await told(() => press('Enter'))).toBe('inserted');
  });

  test('a snippet is written and kept from the keyboard', async () => {
    await goToPane('snippets');
    await tabTo('[data-snippet-search]');
    await press('Escape');
    await tabTo('[data-action=new-snippet]');
    await press('Enter');
    await panel.page.waitForSelector('[data-snippet-editor] [name=title]');
    await tabTo('[name=title]');
    await panel.page.keyboard.type('键盘短语');
    await tabTo('[name=body]');
    await panel.page.keyboard.type('用键盘写的。');
    await tabTo('[data-action=save-snippet]');
    await press('Enter');
    await panel.page.waitForSelector('[data-title="键盘短语"]');
  });

  test('a site is asked for by one press, which the browser confirms by a second', async () => {
    await panel.page.evaluate(() => {
      const { permissions } = (globalThis as unknown as { chrome: { permissions: Record<string, unknown> } }).chrome;
      permissions['request'] = async ({ origins }: { origins: string[] }) => {
        document.body.dataset['asked'] = origins.join(' ');
        return false;
      };
    });
    await tabTo('[role=switch]');
    await press('Space');
    const asked = await until('the browser is asked', async () => await shown('body', 'asked'));
    expect(asked).toBe('*://127.0.0.1/*');
  });

  test('last year’s report becomes a template, and asks for its sections', async () => {
    await goToPane('outline');
    await tabTo('.harvest summary');
    await press('Enter');
    await panel.page.waitForSelector('[name=harvest-text]');
    await tabTo('[name=harvest-text]');
    await panel.page.keyboard.type(
      '云岭县档案局2023年工作总结\n一、馆藏整理\n整理案卷15卷。\n二、开放鉴定\n鉴定12卷。',
    );
    await panel.page.waitForSelector('.harvest-check');
    await retype('[name=harvest-name]', '往年模板');
    await tabTo('[data-action=keep-harvest]');
    await press('Enter');
    await until('the outline is that of the template', async () =>
      (await asked()).join().includes('馆藏整理 must,开放鉴定 must'),
    );
  });

  test('a template is put in another order from the keyboard, and the outline follows', async () => {
    const settings = await draftside.openExtensionPage('options.html#templates');
    await settings.waitForSelector('[data-action=edit-template]');
    await tabTo('[data-action=edit-template]', settings);
    await settings.keyboard.press('Enter');
    await settings.waitForSelector('[data-template-editor]');
    await tabTo('[data-action=add-section]', settings);
    await settings.keyboard.press('Enter');
    await settings.waitForSelector('[name=heading]');
    await retype('[name=heading]', '宣传培训', settings);
    await tabTo('[name=requirement]', settings);
    await settings.keyboard.press('ArrowDown');
    await tabTo('[data-edited-section]:last-child [data-action=move-section]', settings);
    await settings.keyboard.press('ArrowUp');
    await tabTo('[data-action=save-template]', settings);
    await settings.keyboard.press('Enter');
    await settings.waitForSelector('[data-own-template]');
    await settings.close();
    await until('the outline follows', async () =>
      (await asked()).join().includes('馆藏整理 must,宣传培训 should,开放鉴定 must'),
    );
  });
});
