// The settings page of sync, as a person uses it, and the library behind it.
import type { Page } from 'puppeteer-core';
import type { Draftside } from './driver';
import { until } from './driver-wait';
import { readStore, saidBySetup } from './sync-page-reads';

export interface SyncAccess {
  readonly address: string;
  readonly username: string;
  readonly password: string;
  readonly passphrase: string;
}

/** A snippet as it lies in the database. */
export interface StoredSnippet {
  readonly id: string;
  readonly title: string;
  readonly body: string;
}

/** The team's part of the page. */
const TEAM = '[data-vault=shared]';

export class SyncPage {
  private readonly page: Page;
  private readonly draftside: Draftside;

  private constructor(page: Page, draftside: Draftside) {
    this.page = page;
    this.draftside = draftside;
  }

  static async open(draftside: Draftside): Promise<SyncPage> {
    const page = await draftside.openExtensionPage('options.html#sync');
    await page.bringToFront();
    await page.waitForSelector('[data-sync-setup], [data-sync-phase]');
    return new SyncPage(page, draftside);
  }

  /** What the test of the connection says: a problem, or 'ready'. */
  async test(access: SyncAccess): Promise<string> {
    await this.page.bringToFront();
    await this.fill(access);
    await (await this.page.waitForSelector('[data-action=test-sync]:not([disabled])'))?.click();
    await this.page.waitForSelector('[data-action=test-sync]:not([disabled])');
    return until('the test has said something', () => this.page.evaluate(saidBySetup));
  }

  async connect(access: SyncAccess): Promise<void> {
    const said = await this.test(access);
    if (said !== 'ready') throw new Error(`the test says ${said}`);
    await (await this.page.waitForSelector('[data-action=start-sync]:not([disabled])'))?.click();
    await this.page.waitForSelector('[data-sync-phase]');
  }

  /** The phase shown once no round is under way. */
  settled(): Promise<string> {
    return until('sync has come to rest', async () => {
      const phase = await this.phase();
      return (await this.isLocked()) || phase === 'running' ? undefined : phase;
    });
  }

  phase(): Promise<string | undefined> {
    return this.page.evaluate(() => document.querySelector<HTMLElement>('[data-sync-phase]')?.dataset['syncPhase']);
  }

  /** Asks for a round and waits for its end. */
  async syncNow(): Promise<void> {
    await this.settled();
    const before = await this.finished();
    await this.startSync();
    await until('a round has ended', async () => (await this.finished()) !== before && !(await this.isLocked()));
    await this.settled();
  }

  async startSync(): Promise<void> {
    await this.page.bringToFront();
    await (await this.page.waitForSelector('[data-action=sync-now]'))?.click();
  }

  /** Waits until the background has answered so many questions: it is awake, and has begun what it was told before. */
  async hearBackground(answers: number): Promise<void> {
    for (let heard = 0; heard < answers; heard++)
      await this.page.evaluate(
        "(globalThis.browser ?? chrome).runtime.sendMessage({ type: 'support/log', data: {} }).then(() => null)",
      );
  }

  async conflictVersions(): Promise<readonly string[]> {
    return this.page.$$eval('.conflict-text', (texts) => texts.map((text) => text.textContent ?? ''));
  }

  async chooseFirstVersion(): Promise<void> {
    await (await this.page.waitForSelector('[data-action=choose-version]'))?.click();
    await until('the conflict is gone', async () => (await this.conflictVersions()).length === 0);
  }

  /** Writes a snippet through the panel's editor: a new one, or over the one that is called `over`. */
  async save({ over, title, body }: { over?: string; title: string; body: string }): Promise<void> {
    const panel = await this.draftside.openExtensionPage('sidepanel.html');
    await panel.bringToFront();
    await press(panel, '[role=tab][data-pane=snippets]');
    if (over === undefined) await press(panel, '[data-action=new-snippet]');
    else {
      await fillIn(panel, '[data-snippet-search]', over);
      await press(panel, `[data-title="${over}"] [data-action=edit-snippet]`);
    }
    const form = 'form[data-snippet-editor]';
    await fillIn(panel, `${form} [name=title]`, title);
    await fillIn(panel, `${form} [name=body]`, body);
    await press(panel, `${form} [data-action=save-snippet]`);
    await until('it is saved', async () =>
      (await this.library()).some((one) => one.title === title && one.body === body),
    );
    await panel.close();
    await this.page.bringToFront();
  }

  /** Joins the team whose folder it is, or makes it under this name. */
  async joinTeam(access: SyncAccess, name: string): Promise<void> {
    await this.page.bringToFront();
    await this.settled(); // nothing above moves the buttons
    await press(this.page, '[data-action=open-shared]');
    const said = await this.test(access);
    if (said !== 'ready') throw new Error(`the test says ${said}`);
    if ((await this.page.$('[name=teamName]')) !== null) await fillIn(this.page, '[name=teamName]', name);
    await press(this.page, '[data-action=start-sync]:not([disabled])');
    await this.page.waitForSelector(`${TEAM} [data-sync-phase]`);
  }

  /** What the team is called here, once its library has come. */
  teamName(): Promise<string> {
    const shown = () => document.querySelector('[data-team-name]')?.textContent ?? undefined;
    return until('the team has a name', () => this.page.evaluate(shown));
  }

  async syncTeam(): Promise<void> {
    await this.settled();
    const before = await this.finished('sharedMeta');
    await press(this.page, `${TEAM} [data-action=sync-now]`);
    const isOver = async () => (await this.finished('sharedMeta')) !== before && !(await this.isLocked());
    await until('a round with the team has ended', isOver);
  }

  /** Syncs until the team's library has this text. */
  async teamHas(body: string): Promise<void> {
    await until(`the team has ${body}`, async () => {
      await this.syncTeam();
      return (await this.teamLibrary()).some((one) => one.body === body);
    });
  }

  /** Picks the snippet in the panel and puts it into the team. */
  async putIntoTeam(title: string): Promise<void> {
    const panel = await this.draftside.openExtensionPage('sidepanel.html');
    await panel.bringToFront();
    await press(panel, '[role=tab][data-pane=snippets]');
    await fillIn(panel, '[data-snippet-search]', title);
    await press(panel, '[data-action=organize]');
    await press(panel, '[data-action=start-picking]');
    await press(panel, `[data-title="${title}"] [data-action=pick-snippet]`);
    await press(panel, '[data-action=put-shared]');
    await until('it is the team’s', async () => (await this.teamLibrary()).some((one) => one.title === title));
    await panel.close();
    await this.page.bringToFront();
  }

  async leaveTeam(things: 'keep' | 'remove'): Promise<void> {
    await this.page.bringToFront();
    await press(this.page, `${TEAM} [data-action=leave-sync]`);
    await press(this.page, `[name=sharedThings][value=${things}]`);
    await press(this.page, 'dialog [data-action=confirm]');
    await this.page.waitForSelector('[data-action=open-shared]');
  }

  async teamLibrary(): Promise<readonly StoredSnippet[]> {
    return (await this.library()).filter(({ id }) => id.startsWith('shared.'));
  }

  /** What is in the library and not in the trash, by id, without times. */
  async library(): Promise<readonly StoredSnippet[]> {
    const all = (await this.page.evaluate(readStore, 'snippets')) as Record<string, unknown>[];
    return all
      .filter((one) => one['deletedAtMs'] === undefined)
      .map(({ id, title, body, tags }) => ({ id, title, body, tags }) as StoredSnippet & { tags: unknown });
  }

  /** Everything kept for sync and in storage, as text. */
  async storedText(): Promise<string> {
    const stores = await Promise.all(
      ['syncMeta', 'syncRecords', 'syncFiles', 'sharedMeta', 'sharedRecords'].map((store) =>
        this.page.evaluate(readStore, store),
      ),
    );
    const storage = await this.page.evaluate('(globalThis.browser ?? chrome).storage.local.get(null)');
    return JSON.stringify([stores, storage]);
  }

  /** Changes with every round that ends. */
  private async finished(store = 'syncMeta'): Promise<string> {
    const meta = (await this.page.evaluate(readStore, store)) as Record<string, unknown>[];
    const status = meta.find((value) => typeof value === 'object' && value !== null && 'phase' in value);
    return JSON.stringify(status ?? null);
  }

  private isLocked(): Promise<boolean> {
    return this.page.evaluate(async () =>
      ((await navigator.locks.query()).held ?? []).some(({ name }) => name === 'draftside.sync'),
    );
  }

  private async fill(access: SyncAccess): Promise<void> {
    const fields = {
      syncAddress: access.address,
      syncUser: access.username,
      syncPassword: access.password,
      syncPassphrase: access.passphrase,
    };
    for (const [name, value] of Object.entries(fields)) await fillIn(this.page, `[name=${name}]`, value);
  }
}

async function press(page: Page, selector: string): Promise<void> {
  const element = await page.waitForSelector(selector);
  await element?.evaluate((button) => (button as HTMLElement).click());
}

/** As an input method or a paste would: all at once. */
async function fillIn(page: Page, selector: string, text: string): Promise<void> {
  const element = await page.waitForSelector(selector);
  await element?.evaluate((input, value) => {
    (input as HTMLInputElement).value = value;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, text);
}
