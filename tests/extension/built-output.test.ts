// What is shipped, read as the browser will read it: no code from elsewhere, none made of strings, a strict policy.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/bootstrap.mjs';
import { readBudgets } from '../../scripts/built-sizes.mjs';

/** Each would run a string as code, or code that is not in the package. */
const FOREIGN_CODE: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['eval', /(?<![\w$.])eval\s*\(/],
  ['a function made of a string', /\bnew\s+Function\b|(?<![\w$.])Function\s*\(\s*["'`]/],
  ['a timer that runs a string', /\bset(?:Timeout|Interval)\s*\(\s*["'`]/],
  ['a remote import', /\bimport\s*\(?\s*["'`](?:https?:)?\/\//],
  ['remote scripts of a worker', /\bimportScripts\s*\(\s*["'`](?:https?:)?\/\//],
  ['a script element', /createElement\s*\(\s*["'`]script["'`]/],
];

/** What Chromium 102 lacks, with the version that brought it; written with `?.(` it has a way around. */
const NEWER_CODE: readonly RegExp[] = [
  /\.(?:toSorted|toReversed|toSpliced)\(/, // 110
  /\bAbortSignal\.(?:any|timeout)\b/, // 116, 103
  /\bPromise\.(?:withResolvers|try)\b|\b(?:Object|Map)\.groupBy\b|\bArray\.fromAsync\b/, // 119, 128, 117, 121
  /\bURL\.(?:canParse|parse)\(|\bRegExp\.escape\b|\bUint8Array\.from(?:Base64|Hex)\b/, // 120, 126, 136, 140
  /\.(?:isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference|isWellFormed|toWellFormed)\(/, // 122, 111
  /\.(?:values|keys|entries)\(\)\.(?:map|filter|flatMap|take|drop|some|every|find|reduce|forEach|toArray)\(/, // 122
  /\.(?:checkVisibility|showPopover|hidePopover|togglePopover|getHTML|setHTMLUnsafe|requestClose)\(/, // 105, 114, 125, 134
  /:modal\b|:popover-open\b|:user-(?:in)?valid\b/, // 105, 114, 119
];
const NEWER_STYLES: readonly RegExp[] = [
  /@container|@starting-style|@scope|@property[^{]*\{[^}]*\{/, // 105, 117, 118
  /\d[dsl]v(?:h|w|b|i|min|max)\b|\d(?:cqw|cqh|cqi|cqb|lh|rlh|cap)\b/, // 108, 105, 109
  /\b(?:color-mix|light-dark|oklch|oklab|if)\(/, // 111, 123, 111, 137
  /@media[^{]*[<>]/, // 104
  /[;{](?:translate|rotate|scale):/, // 104
  /\{[^{}@]*[;{]\s*&|:(?:modal|popover-open|open|dir)\b/, // 112, 105, 114, 133, 120
];

test('the oldest Chromium lacks nothing that its build asks for without a way around', () => {
  const output = path.join(root, '.output/chrome-mv3');
  const files = readdirSync(output, { recursive: true, encoding: 'utf8' });
  expect(JSON.parse(readFileSync(path.join(output, 'manifest.json'), 'utf8')).minimum_chrome_version).toBe('102');
  const found = files.flatMap((file) => {
    const newer = file.endsWith('.js') ? NEWER_CODE : file.endsWith('.css') ? NEWER_STYLES : [];
    const text = newer.length > 0 ? readFileSync(path.join(output, file), 'utf8') : '';
    return newer.flatMap((pattern) => (pattern.exec(text) ? [`${file}: ${pattern.exec(text)}`] : []));
  });
  expect(found).toEqual([]);
});

describe.each(['chrome-mv3', 'firefox-mv3'])('%s', (folder) => {
  const output = path.join(root, '.output', folder);
  const files = readdirSync(output, { recursive: true, encoding: 'utf8' });
  const read = (file: string) => readFileSync(path.join(output, file), 'utf8');
  const scripts = files.filter((file) => file.endsWith('.js'));
  const pages = files.filter((file) => file.endsWith('.html'));

  test('holds the scripts and pages that are looked at', () => {
    expect(scripts).toEqual(expect.arrayContaining(['background.js', 'drafting.js']));
    expect(pages).toEqual(expect.arrayContaining(['sidepanel.html', 'options.html', 'welcome.html']));
  });

  test.each(FOREIGN_CODE)('has no %s', (_name, pattern) => {
    const found = scripts.flatMap((file) => pattern.exec(read(file))?.map((match) => `${file}: ${match}`) ?? []);
    expect(found).toEqual([]);
  });

  test('no script in a page leaves a variable in the world that all of them share', () => {
    const inPage = Object.keys(readBudgets().scripts).filter((file) => file !== 'background.js');
    expect(inPage).toContain('overlay.js');
    expect(inPage.filter((file) => !/^(?:!function|\(\(?\)?)[\s\S]*\(\);?\s*$/.test(read(file)))).toEqual([]);
  });

  test.each(pages)('%s loads its own files only, and no script stands in it', (page) => {
    const html = read(page);
    const addresses = [...html.matchAll(/\b(?:src|href)=["']([^"']+)["']/g)].map(([, address]) => address);
    expect(addresses.filter((address) => !/^\.?\/(?!\/)|^#/.test(address ?? ''))).toEqual([]);
    expect(html.match(/<script(?![^>]*\bsrc=)[^>]*>\s*[^<\s]/g) ?? []).toEqual([]);
    expect(html.match(/\son[a-z]+=/gi) ?? []).toEqual([]);
  });

  test('the policy of its pages allows its own scripts and nothing else, and upgrades no address', () => {
    const { content_security_policy: policy } = JSON.parse(read('manifest.json'));
    expect(policy).toEqual({ extension_pages: "script-src 'self'; object-src 'self'" });
  });

  test('the manifest has these keys and no others', () => {
    const {
      browser_specific_settings: _firefox,
      minimum_chrome_version: _chrome,
      ...manifest
    } = JSON.parse(read('manifest.json'));
    const surface = folder === 'chrome-mv3' ? 'side_panel' : 'sidebar_action';
    expect(Object.keys(manifest).filter((key) => !KNOWN_KEYS.has(key) && key !== surface)).toEqual([]);
  });
});

/** A new one is a decision about what the extension may do: look at docs/SECURITY.md first. */
const KNOWN_KEYS: ReadonlySet<string> = new Set([
  'manifest_version',
  'name',
  'short_name',
  'description',
  'version',
  'default_locale',
  'icons',
  'action',
  'background',
  'commands',
  'content_security_policy',
  'incognito',
  'omnibox',
  'options_ui',
  'optional_host_permissions',
  'optional_permissions', // the clipboard, when a snippet asks for it
  'permissions',
  'storage', // the schema of what an administrator may set, in Chromium
]);
