import type { Browser, Page, SerializedAXNode } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { availableBrowsers, bundleForPage, launchBrowser } from '../support/browser';
import { until } from '../support/driver-wait';
import type { Fault } from '../support/guard-layer';
import { OTHER_PAGES } from '../support/other-pages';
import { type Act, clickOn, clickPost, followLink, HELD, heardBy, NEVER_HELD, shown } from '../support/posting-acts';
import { type PostingPages, servePostingPages } from '../support/posting-pages';

/** What of ours fails while the person posts → how. */
const FAULTS: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'reading the field takes too long': (page) =>
    page.evaluate(() => {
      const field = document.querySelector('#field') as HTMLTextAreaElement;
      const { value } = field;
      Object.defineProperty(field, 'value', {
        get: () => {
          for (const end = performance.now() + 80; performance.now() < end; );
          return value;
        },
      });
    }),
  'reading the field throws': (page) =>
    page.evaluate(() => {
      Object.defineProperty(document.querySelector('#field') as HTMLElement, 'value', {
        get: () => {
          throw new Error('no');
        },
      });
    }),
  'the question cannot be shown': (page) =>
    page.evaluate(() => {
      HTMLDialogElement.prototype.showModal = () => {
        throw new Error('no');
      };
    }),
  'the extension was reloaded': (page) => page.evaluate(() => guardLayer.stop()),
  'the text has changed and nobody answers': async (page) => {
    await page.evaluate(() => {
      guardLayer.fault = 'hangs';
    });
    await page.focus('#field');
    await page.keyboard.type('又');
  },
};

/** What takes it away, or out of sight, once. */
const AWAY: Readonly<Record<string, () => void>> = {
  'throws it out': () => document.querySelector('html > [popover]')?.remove(),
  'puts it where nothing shows': () => {
    const away = Object.assign(document.createElement('div'), { hidden: true });
    document.body.append(away);
    away.append(document.querySelector('html > [popover]') as Element);
  },
  'puts it into something transparent': () => {
    const away = document.createElement('div');
    away.style.opacity = '0';
    document.body.append(away);
    away.append(document.querySelector('html > [popover]') as Element);
  },
};

/** What takes the question away for good. */
const GONE: Readonly<Record<string, () => void>> = {
  'the page throws out what it does not know, again and again': () => {
    const throwOut = () => document.querySelector('html > [popover]')?.remove();
    new MutationObserver(throwOut).observe(document.documentElement, { childList: true });
    throwOut();
  },
  'the extension is reloaded': () => guardLayer.stop(),
};

/** How a page posts by itself while the person is being asked → in which way of posting. */
const BY_ITSELF: Readonly<Record<string, readonly [way: string, post: () => unknown]>> = {
  'by form.submit()': ['button', () => HTMLFormElement.prototype.submit.call(document.querySelector('#form'))],
  'by form.submit() into a frame': ['ajaxpost', () => (document.querySelector('#form') as HTMLFormElement).submit()],
  'into a frame that has shown nothing': ['hidden', () => (document.querySelector('#post') as HTMLElement).click()],
  'by requestSubmit()': ['fetched', () => (document.querySelector('#form') as HTMLFormElement).requestSubmit()],
  'by fetch to where the form goes': ['fetched', () => fetch('/post?from=fetched', { method: 'POST', body: 'x' })],
  'by fetch to elsewhere, and empties the field': [
    'fetched',
    () =>
      fetch('/post?of=timer&from=fetched', { method: 'POST', body: 'x' }).then(() => {
        (document.querySelector('#field') as HTMLTextAreaElement).value = '';
      }),
  ],
};

describe.each(availableBrowsers())('%s', (name) => {
  let browser: Browser;
  let pages: PostingPages;
  let page: Page;
  beforeAll(async () => {
    const script = await bundleForPage('guard-layer.ts');
    [browser, pages] = await Promise.all([launchBrowser(name), servePostingPages({ script, areStaying: true })]);
    page = await browser.newPage();
  });
  afterAll(async () => {
    await browser?.close();
    pages?.close();
  });

  /** Opens the page with an unfinished report in its field, checked unless nobody answers. */
  const write = async (way: string, fault: Fault = 'nothing') => {
    await page.goto(`${pages.origin}/${way}?fault=${fault}`);
    await page.evaluate(() => guardReady);
  };
  const expected = new Map<string, number>();
  const posted = async (way: string, before: number) => {
    await until('it is posted', () => pages.posts(way) > before, { pollMs: 5 });
    expect(pages.posts(way)).toBe(before + 1);
    expected.set(way, before + 1);
  };
  const asked = () => until('the question is asked', async () => (await shown(page)) === 'question');

  test.each(HELD)('%s: held once, then posted exactly once', async (way, act, heard) => {
    const before = pages.posts(way);
    await write(way);
    await act(page);
    await asked();
    expect(pages.posts(way)).toBe(before);
    expect(await heardBy(page)).toEqual([]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await posted(way, before);
    const submitter = way === 'discuzfast' ? 'fastpostsubmit' : 'post';
    expect(await heardBy(page)).toEqual(Array.from({ length: heard }, () => submitter));
    expect(await shown(page)).not.toBe('question');
  });

  const ways: readonly (readonly [string, Act])[] = [...HELD.map(([way, act]) => [way, act] as const), ...NEVER_HELD];
  describe.each<Fault>(['silent', 'throws', 'hangs'])('background: %s', (fault) => {
    test.each(fault === 'silent' ? ways : ways.slice(0, 1))('%s: goes through, exactly once', async (way, act) => {
      const before = pages.posts(way);
      await write(way, fault);
      await act(page);
      await posted(way, before);
      expect(await shown(page)).toBe('nothing');
    });
  });

  test.each(NEVER_HELD)('%s: what cannot be repeated is never held', async (way, act) => {
    const before = pages.posts(way);
    await write(way);
    await act(page);
    await posted(way, before);
    expect(await shown(page)).not.toBe('question');
  });

  test('freshpost: what goes and cannot be held is told of', async () => {
    const before = pages.posts('freshpost');
    await write('freshpost');
    await followLink(page);
    await posted('freshpost', before);
    await until('it is told', async () => (await shown(page)) === 'note');
  });

  describe.each(['button', 'hidden', 'fetched'])('%s', (way) => {
    test.each(Object.entries(FAULTS))('goes through, exactly once, when %s', async (_case, fail) => {
      const before = pages.posts(way);
      await write(way);
      await fail(page);
      await clickPost(page);
      await posted(way, before);
      expect(await shown(page)).not.toBe('question');
    });

    test.each(Object.entries(GONE))('is held and then posted once, when %s', async (_case, remove) => {
      const before = pages.posts(way);
      await write(way);
      await clickPost(page);
      await asked();
      await page.evaluate(remove);
      await posted(way, before);
      expect(await shown(page)).not.toBe('question');
    });
  });

  test.each(Object.entries(AWAY))(
    'a page that %s: the question is there again, and nothing was posted',
    async (_way, take) => {
      const before = pages.posts('button');
      await write('button');
      await clickPost(page);
      await asked();
      await page.evaluate(take);
      await asked();
      expect(pages.posts('button')).toBe(before);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await posted('button', before);
    },
  );

  test('discuzx: asked once; a check that refuses and a new code later it is posted once, without another question', async () => {
    const before = pages.posts('discuzx');
    await write('discuzx');
    await clickOn('#postsubmit')(page);
    await asked();
    expect(await heardBy(page)).toEqual([]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await until('the page refuses', () => page.$eval('#checkseccode', (said) => said.textContent === '验证码错误'));
    expect(pages.posts('discuzx')).toBe(before);
    await page.focus('#seccodeverify');
    await page.keyboard.type('8k2m');
    await clickOn('#postsubmit')(page);
    await posted('discuzx', before);
    expect(await heardBy(page)).toEqual(['postsubmit', 'postsubmit']);
    expect(await page.$eval('#e_textarea', (area) => (area as HTMLTextAreaElement).value)).toContain(
      '完成例行巡检三次',
    );
    expect(await shown(page)).not.toBe('question');
  });

  test.each(Object.entries(BY_ITSELF))(
    'a page that posts %s while the person is asked: posted once, and it is said',
    async (_how, [way, post]) => {
      const before = pages.posts(way);
      await write(way);
      await (way === 'ajaxpost' ? followLink : clickPost)(page);
      await asked();
      await untilPressIsOver(page);
      await page.evaluate(post);
      await posted(way, before);
      await until('it is said', async () => (await shown(page)) === 'note');
    },
  );

  test('two handlers of one press are one act: asked about once, posted once', async () => {
    const before = pages.posts('fetched');
    await write('fetched');
    await page.evaluate(() => {
      const form = document.querySelector('#form') as HTMLFormElement;
      document.querySelector('#post')?.addEventListener('click', () => form.requestSubmit());
    });
    await clickPost(page);
    await asked();
    expect(pages.posts('fetched')).toBe(before);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await posted('fetched', before);
  });

  test('what the page sent elsewhere may have been the post: not repeated, and the next press goes through', async () => {
    const before = pages.posts('button');
    await write('button');
    await clickPost(page);
    await asked();
    await page.evaluate(() => fetch('/elsewhere', { method: 'POST', body: 'x' }).then((answer) => answer.text()));
    await sinceThen(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await until('it is said', async () => (await shown(page)) === 'note');
    expect(pages.posts('button')).toBe(before);
    await clickPost(page);
    await posted('button', before);
  });

  test('a page that looks for news meanwhile as it did before: the person is heard', async () => {
    const before = pages.posts('button');
    await write('button');
    const look = () => fetch('/news').then((answer) => answer.text());
    await page.evaluate(look);
    await sinceThen(page);
    await clickPost(page);
    await asked();
    await page.evaluate(look);
    await sinceThen(page);
    expect(await shown(page)).toBe('question');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await posted('button', before);
  });

  // WebDriver has no way to ask Firefox for its accessibility tree.
  if (name === 'chromium')
    test('a screen reader hears what is asked, why, and the three ways on', async () => {
      await write('button');
      await clickPost(page);
      await asked();
      const tree = await page.accessibility.snapshot({ interestingOnly: true });
      const nodes = flat(tree ?? undefined);
      const dialog = nodes.find(({ role }) => role === 'dialog');
      expect(dialog).toMatchObject({ name: '还有 1 处要补', modal: true });
      const buttons = flat(dialog).filter(({ role }) => role === 'button');
      expect(buttons.map((button) => button.name)).toEqual(['返回修改', '仍要发布', '不再提醒此页']);
      expect(buttons.find(({ focused }) => focused)?.name).toBe('返回修改');
      await page.keyboard.press('Escape');
      await until('the focus is back in the field', () => page.evaluate(() => document.activeElement?.id === 'field'));
    });

  test('a form that the page has replaced meanwhile: the person is told, and not asked again', async () => {
    const before = pages.posts('spa');
    await write('spa');
    await clickPost(page);
    await asked();
    await page.evaluate(fillAnew);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await until('it is said', async () => (await shown(page)) === 'note');
    expect(pages.posts('spa')).toBe(before);
    await clickOn('#field')(page);
    await clickPost(page);
    await posted('spa', before);
    expect(await shown(page)).not.toBe('question');
  });

  describe('with a report in the page', () => {
    beforeAll(() => write('button'));
    test.each(Object.entries(OTHER_PAGES))('nobody is held who %s', async (_what, { html, act }) => {
      const before = pages.posts('others');
      await page.evaluate((other) => guardRebuild(other), html);
      await act(page);
      await until('it is done', () => pages.posts('others') > before, { pollMs: 5 });
      expect(await shown(page)).not.toBe('question');
    });
  });

  test('nothing was posted once more later', () => {
    for (const [way, posts] of expected) expect([way, pages.posts(way)]).toEqual([way, posts]);
  });
});

/** What comes before is held as the same act. Browsers may put off the timers of a page after a click, and this is one, too. */
const untilPressIsOver = (page: Page) => page.evaluate(() => new Promise<void>((resolve) => setTimeout(resolve)));

/** Until observers have been told of what the page has loaded. */
const sinceThen = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const { href } = new URL(`/told?${Math.random()}`, location.href);
        new PerformanceObserver((list, observer) => {
          if (!list.getEntriesByName(href).length) return;
          observer.disconnect();
          setTimeout(resolve);
        }).observe({ type: 'resource' });
        new Image().src = href;
      }),
  );

const flat = (node: SerializedAXNode | undefined): SerializedAXNode[] =>
  node ? [node, ...(node.children ?? []).flatMap(flat)] : [];

function fillAnew(): void {
  const { value } = document.querySelector('#field') as HTMLTextAreaElement;
  document.querySelector('#form')?.replaceWith(document.querySelector('#form')?.cloneNode(true) as Node);
  const form = document.querySelector('#form') as HTMLFormElement;
  (form.querySelector('#field') as HTMLTextAreaElement).value = value;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void fetch('/post?from=spa', { method: 'POST', body: 'x' });
  });
}
