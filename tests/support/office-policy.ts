import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserName } from './browser';
import type { Draftside } from './driver';

const ADDON_ID = 'draftside@draftside.org';

/** What an administrator writes into a policy. */
export type OfficePolicy = Readonly<Record<string, unknown>>;

/** Sets a policy for a browser that runs, without touching the system's folders; undefined takes it away. */
export async function setPolicy(
  browser: BrowserName,
  draftside: Draftside,
  home: string,
  policy: OfficePolicy | undefined,
): Promise<void> {
  if (browser === 'chromium') return setInChromium(draftside, policy ?? {});
  writePolicyFile(home, policy);
  await draftside.restart();
}

/** Where Firefox looks when it starts. */
export function writePolicyFile(home: string, policy: OfficePolicy | undefined): void {
  const folder = path.join(home, '.mozilla', 'managed-storage');
  const file = path.join(folder, `${ADDON_ID}.json`);
  mkdirSync(folder, { recursive: true });
  if (policy === undefined) rmSync(file);
  else writeFileSync(file, JSON.stringify({ name: ADDON_ID, description: 'Office', type: 'storage', data: policy }));
}

/** Verified on Chromium 156: its page for trying policies takes those of extensions, and checks them against their schema. */
async function setInChromium(draftside: Draftside, policy: OfficePolicy): Promise<void> {
  const own = await draftside.openExtensionPage('options.html');
  const namespace = new URL(own.url()).host;
  await own.close();
  const mandatory = { level: 1, scope: 1, source: 3 };
  const entries = Object.entries(policy).map(([name, value]) => ({ namespace, name, value, ...mandatory }));
  const page = await draftside.newPage('chrome://policy/test');
  await page.evaluate(`import('chrome://resources/js/cr.js').then(({ sendWithPromise }) =>
    sendWithPromise('setLocalTestPolicies', ${JSON.stringify(JSON.stringify(entries))}, ''))`);
  await page.close();
}
