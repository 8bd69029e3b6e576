import { announceAttached, forgetTab } from '@/utils/platform/active-field';
import { type Browser, browser } from '@/utils/platform/browser';
import { dropStaleField } from '@/utils/platform/field-lifetime';
import { attach } from '@/utils/platform/inject';
import { openPalette } from '@/utils/platform/inpage/open-palette';
import { log } from '@/utils/platform/log';
import { listenToPanel, openPanel } from '@/utils/platform/panel';
import { grantedSites } from '@/utils/platform/permissions';
import { enterOpenTabs, reconcileSites } from '@/utils/platform/site-scripts';
import { welcomePerson } from '@/utils/platform/welcome';

/** What the browser itself tells: the toolbar button, tabs, permissions, start and install. */
export function listenToBrowser(): void {
  browser.action.onClicked.addListener(start);
  listenToPanel();
  browser.tabs.onRemoved.addListener((tabId) => run('tab not forgotten', forgetTab(tabId)));
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (status !== undefined) run('field not checked', dropStaleField(tabId));
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'open-palette' && tab?.id !== undefined) run('palette not opened', openPalette(tab.id));
  });
  browser.permissions.onAdded.addListener(({ origins = [] }) => run('sites', welcome(origins)));
  browser.permissions.onRemoved.addListener(() => run('sites', reconcileSites()));
  browser.runtime.onInstalled.addListener(({ reason }) => {
    // Scripts of the version before are orphans: somebody who is writing now goes on with those of this one.
    run('sites', grantedSites().then(welcome));
    run('welcome', welcomePerson(reason));
  });
  browser.runtime.onStartup.addListener(() => run('sites', reconcileSites()));
}

/** The toolbar button or its key: the panel first, because only the first turn counts as the person's gesture. */
function start({ id }: Browser.tabs.Tab): void {
  if (id === undefined) return;
  run('panel not opened', openPanel(id));
  run(
    'not attached',
    attach(id).then(() => announceAttached(id)),
  );
}

async function welcome(origins: readonly string[]): Promise<void> {
  await reconcileSites();
  if (origins.length > 0) await enterOpenTabs(origins);
}

/** Nobody waits for these; what goes wrong is at least written down. */
function run(event: string, work: Promise<void>): void {
  work.catch((cause: unknown) => log(event, cause));
}
