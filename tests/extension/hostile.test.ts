// Pages that make insertion hard, by intention or not: it is right or refused, and the page hears of no error of ours.
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Failure } from '../../utils/app/failures';
import type { Applied, FieldDescription, FieldSnapshot } from '../../utils/app/protocol';
import type { FieldEdit } from '../../utils/core/outline/content';
import type { Result } from '../../utils/core/result';
import { availableBrowsers } from '../support/browser';
import { PATIENCE_MS, until } from '../support/driver-wait';
import { ExtensionTab } from '../support/extension-tab';
import { serveHostilePages } from '../support/hostile-pages';
import { clickOn } from '../support/posting-acts';

/** The panel says that the page is lost when no reply has come by then. Only pages that lose it on purpose are given up so soon. */
const PANEL_PATIENCE_MS = 8_000;
const LOSING = ['steals-focus', 'removes', 'replaces', 'leaves', 'throws'];

const EDITS: Readonly<Record<string, FieldEdit>> = {
  line: { start: 1, end: 1, inline: '新' },
  blocks: {
    start: 2,
    end: 2,
    blocks: [
      { kind: 'heading', level: 1, text: '一、新' },
      { kind: 'paragraph', text: '段' },
    ],
  },
};
const AFTER: Readonly<Record<string, string>> = { line: '原新文', blocks: '原文\n一、新\n段' };

describe.each(availableBrowsers())('%s', (browser) => {
  let tab: ExtensionTab;
  let pages: Awaited<ReturnType<typeof serveHostilePages>>;
  let errors: string[] = [];
  beforeAll(async () => {
    pages = await serveHostilePages();
    tab = await ExtensionTab.start(browser, `${pages.origin}/isolated.html`);
    tab.page.on('pageerror', (error) => errors.push(String(error)));
    tab.page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  });
  afterAll(async () => {
    await tab?.close();
    pages?.close();
  });

  const open = async (page: string) => {
    await tab.page.goto(`${pages.origin}/${page}.html`);
    await tab.toFront();
    await tab.inject();
  };

  /** What the field holds after an insertion (had held, when the page is another by then), and what was said of it. */
  async function insert(page: string, id: string, kind: string): Promise<{ said: string; text: string | undefined }> {
    errors = [];
    await clickOn(`#${id}`)(tab.page);
    const fields = await tab.send<readonly FieldDescription[]>('field/list', {});
    const read = await readOf(fields, id);
    const edit = { edits: [EDITS[kind]], primary: 0, isTyped: true }; // nothing is undone: it need not wait for a step of its own
    const request = { fieldId: read?.field.fieldId, expectedText: read?.text, ...edit };
    const sent = tab.send<Result<Applied, Failure>>('field/apply', request).catch(() => undefined);
    const patienceMs = LOSING.includes(page) ? PANEL_PATIENCE_MS : PATIENCE_MS;
    const applied = await Promise.race([sent, delay(patienceMs, undefined, { ref: false })]);
    const said = applied?.ok ? 'landed' : (applied?.failure.code ?? 'page/lost');
    if (page === 'leaves') await until('the page has gone', () => tab.page.url().endsWith('/isolated.html'));
    return { said, text: page === 'leaves' ? AFTER[kind] : await textOf(id) };
  }

  /** The field which holds the text, whatever has the focus by now. */
  async function readOf(fields: readonly FieldDescription[], id: string): Promise<FieldSnapshot | undefined> {
    const editor = id === 'block' ? 'editable' : 'textarea';
    const found = fields.find((field) => field.editor === editor && field.length >= 2);
    const read = found && (await tab.send<Result<FieldSnapshot, Failure>>('field/read', { fieldId: found.fieldId }));
    return read?.ok ? read.value : undefined;
  }

  async function textOf(id: string): Promise<string | undefined> {
    const text = `(() => { const it = document.getElementById('${id}'); return it ? (it.value ?? it.innerText) : null; })()`;
    const value = (await tab.page.evaluate(text).catch(() => null)) as string | null;
    return value?.replace(/\n+/g, '\n').trim();
  }

  const fields = ['field', 'block'].flatMap((id) => ['line', 'blocks'].map((kind) => [id, kind] as const));
  const inside = ['line', 'blocks'].map((kind) => ['inside', kind] as const);

  describe.each([
    ['strict-policy', fields],
    ['isolated', fields],
    ['frozen', fields],
    ['patched', fields],
    ['clobbered', [...fields, ...inside]],
    ['stopped', fields],
  ] as const)('%s', (page, targets) => {
    beforeAll(() => open(page));
    test.each(targets)('#%s takes %s as anywhere', async (id, kind) => {
      await tab.page.evaluate(refill(id));
      expect(await insert(page, id, kind)).toEqual({ said: 'landed', text: AFTER[kind] });
      expect(errors).toEqual([]);
    });
  });

  describe.each(LOSING)('%s', (page) => {
    test.each(fields)('#%s: %s is right, or said not to be', async (id, kind) => {
      await open(page);
      const { said, text } = await insert(page, id, kind);
      if (said === 'landed') expect(text).toBe(AFTER[kind]);
      else expect(said).toMatch(/^insert\/(restored|not-kept|doubtful)$|^field\/gone$|^page\/lost$/);
      if (said === 'insert/restored' || said === 'insert/not-kept') expect(text).toBe('原文');
      expect(errors.filter((error) => !error.includes('own'))).toEqual([]);
    });
  });
});

/** Runs in the page: the field as it was when the page had been loaded. */
const refill = (id: string) => `(() => {
  const field = document.getElementById('${id}');
  const first = field.firstElementChild;
  (first ?? field).textContent = '原文';
  if (first) field.replaceChildren(first);
  else field.value = '原文';
})()`;
