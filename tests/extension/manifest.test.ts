import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/bootstrap.mjs';

describe.each([
  ['chrome-mv3', ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage', 'sidePanel']],
  ['firefox-mv3', ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage']],
])('%s', (folder, permissions) => {
  const manifest = JSON.parse(readFileSync(path.join(root, '.output', folder, 'manifest.json'), 'utf8'));

  test('asks for these permissions and no others', () => {
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.permissions).toEqual(permissions);
    expect(manifest.optional_permissions).toEqual(['clipboardRead']);
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
  });

  test.each(['host_permissions', 'content_scripts', 'web_accessible_resources', 'externally_connectable'])(
    'has no %s',
    (key) => {
      expect(manifest[key]).toBeUndefined();
    },
  );

  test.each([
    'bootstrap.js',
    'drafting.js',
    'writing.js',
    'typing.js',
    'overlay.js',
    'palette.js',
    'guard.js',
    'offer.js',
    'marks.js',
  ])('brings %s, which is injected on demand', (file) => {
    expect(existsSync(path.join(root, '.output', folder, file))).toBe(true);
  });
});
