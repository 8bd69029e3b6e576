import { expect, test } from 'vitest';
import { classifyRefusal } from '@/utils/platform/refusal';

// The browsers' own words: Chromium 156 and Firefox 153.
test.each([
  ['Cannot access a chrome:// URL', undefined, 'page/restricted'],
  ['Cannot access contents of url "chrome://version/".', 'chrome://version/', 'page/restricted'],
  ['The extensions gallery cannot be scripted.', 'https://chromewebstore.google.com/', 'page/restricted'],
  ['Frame with ID 0 is showing error page', undefined, 'page/restricted'],
  ['This page cannot be scripted due to an ExtensionsSettings policy.', undefined, 'page/restricted'],
  ['Missing host permission for the tab', 'about:license', 'page/restricted'],
  ['Missing host permission for the tab', 'https://addons.mozilla.org/', 'page/restricted'],
  ['Missing host permission for the tab', undefined, 'page/not-enabled'],
  [
    'Cannot access contents of the page. Extension manifest must request permission to access the respective host.',
    undefined,
    'page/not-enabled',
  ],
  ['No tab with id: 12.', undefined, 'page/lost'],
  ['Invalid tab ID: 12', undefined, 'page/lost'],
  ['The tab was closed.', 'https://oa.example.cn/', 'page/lost'],
])('%s (address %s) means %s', (error, url, code) => {
  expect(classifyRefusal({ url, error })).toEqual({ code });
});
