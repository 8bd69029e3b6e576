import { defineConfig } from 'wxt';
import { bareScript } from './scripts/bare-script.mjs';
import { bundledPacks, isPackSource, PACKS_FILE } from './scripts/packs.mjs';
import { sharedCode } from './scripts/shared-code-plugin.mjs';
import { thirdPartyText } from './scripts/third-party.mjs';

/** Identity of the Firefox add-on; the browser tests pin its address by it. */
const GECKO_ID = 'draftside@draftside.org';

/** The oldest Chromium: `storage.session` and injecting at once came with it. What is newer needs a way around (docs/browsers.md). */
const OLDEST_CHROMIUM = 102;

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill'],
  vite: ({ browser }) => (browser === 'firefox' ? {} : { build: { target: `chrome${OLDEST_CHROMIUM}` } }),
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      files.splice(0, files.length, ...files.filter(({ relativeDest }) => !isPackSource(relativeDest)));
      files.push({ relativeDest: PACKS_FILE, contents: bundledPacks() });
      files.push({ relativeDest: 'THIRD_PARTY.txt', contents: thirdPartyText() });
    },
    // What is injected into pages has a budget (.ci/size.json), and is five per cent smaller this way (no function of ours is called with `new`). The rest need not wait.
    'vite:build:extendConfig': (entries, config) => {
      // Files of our own are at hand: fetching the parts of a late chunk ahead would cost the first paint more than it saves.
      config.build = {
        ...config.build,
        modulePreload: {
          polyfill: false,
          resolveDependencies: (_url, deps, { hostType }) => (hostType === 'js' ? [] : deps),
        },
      };
      if (entries.some(({ type }) => type !== 'unlisted-script')) return;
      const shared = entries.map(({ name }) => sharedCode(import.meta.dirname, name));
      config.plugins = [...(config.plugins ?? []), bareScript(), ...shared];
      config.build = {
        ...config.build,
        minify: 'terser',
        terserOptions: { compress: { passes: 4, ecma: 2020, unsafe_arrows: true, inline: 1 }, format: { ecma: 2020 } },
      };
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    short_name: '__MSG_extShortName__',
    description: '__MSG_extDescription__',
    default_locale: 'zh_CN',
    permissions: [
      'activeTab',
      'alarms',
      'contextMenus',
      'scripting',
      'storage',
      'unlimitedStorage',
      // WXT does not filter this one out for Firefox.
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    optional_permissions: ['clipboardRead'],
    optional_host_permissions: ['*://*/*'],
    // Without this key there is no action.onClicked, hence no activeTab by click.
    action: { default_title: '__MSG_actionTitle__' },
    // Firefox MV3 upgrades http: to https: under its default policy; an intranet server on http would then fail.
    content_security_policy: { extension_pages: "script-src 'self'; object-src 'self'" },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+D' } },
      'open-palette': { suggested_key: { default: 'Alt+Q' }, description: '__MSG_commandPalette__' },
      'save-selection': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_commandSave__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: GECKO_ID,
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: `${OLDEST_CHROMIUM}`, storage: { managed_schema: 'managed-schema.json' } }),
  }),
});
