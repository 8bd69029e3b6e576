import { expect, test } from 'vitest';
import { dependencyProblems } from '../../../scripts/deps-check.mjs';
import { thirdPartyText } from '../../../scripts/third-party.mjs';

const ALLOWED = {
  installScripts: ['esbuild'],
  shippedLicences: ['MIT'],
  toolLicences: ['MIT', 'Apache-2.0'],
  licencesNotInLock: { old: 'MIT' },
};
const GOOD = {
  lock: {
    packages: {
      '': {},
      'node_modules/preact': { version: '1.0.0', integrity: 'sha512-x', license: 'MIT' },
      'node_modules/esbuild': {
        version: '1.0.0',
        integrity: 'sha512-x',
        license: 'Apache-2.0',
        dev: true,
        hasInstallScript: true,
      },
      'node_modules/esbuild/node_modules/old': { version: '1.0.0', integrity: 'sha512-x', dev: true },
    },
  },
  manifest: { dependencies: { preact: '1.0.0' }, devDependencies: { esbuild: '1.0.0' } },
  allowed: ALLOWED,
  page: '| preact 1.0.0 | the UI |\n| other 2.0.0, esbuild 1.0.0 (MIT) | builds |',
};
const withPackage = (place: string, entry: object) => ({
  ...GOOD,
  lock: {
    packages: { ...GOOD.lock.packages, [place]: { version: '3.0.0', integrity: 'sha512-x', license: 'MIT', ...entry } },
  },
});

test('what was decided on passes', () => {
  expect(dependencyProblems(GOOD)).toEqual([]);
});

test.each([
  ['an install script deep in the tree', { hasInstallScript: true }, 'runs a script'],
  ['a licence for tools in what is shipped', { license: 'Apache-2.0' }, 'not listed for what is shipped'],
  ['a licence nobody listed', { license: 'AGPL-3.0-only', dev: true }, 'not listed for tools'],
  ['no licence', { license: undefined }, 'states no licence'],
  ['an address that is no registry', { resolved: 'git+ssh://git@example.com/new.git' }, 'is not the registry'],
  ['an address of somebody', { resolved: 'https://example.com/new.tgz' }, 'is not the registry'],
  ['nothing to know it by', { integrity: undefined }, 'has no hash'],
])('%s is a problem', (_name, entry, words) => {
  const problems = dependencyProblems(withPackage('node_modules/preact/node_modules/new', entry));
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(words);
  expect(problems[0]).toMatch(/^new/);
});

test('a script of another package under a name that may run one is a problem', () => {
  const problems = dependencyProblems(
    withPackage('node_modules/preact/node_modules/esbuild', { name: 'evil', dev: true, hasInstallScript: true }),
  );
  expect(problems.join('\n')).toContain('evil 3.0.0: runs a script');
});

test('a range of versions is a problem, and one that the page does not name', () => {
  const problems = dependencyProblems({ ...GOOD, manifest: { dependencies: { preact: '^1.0.0', idb: '8.0.0' } } });
  expect(problems.join('\n')).toMatch(/preact: \^1\.0\.0 is not one exact version[\s\S]*idb: docs\/dependencies\.md/);
});

test('the package names the licences of what it holds, and where the source is', () => {
  const text = thirdPartyText();
  expect(text).toMatch(/^preact \d[\s\S]*?Permission is hereby granted/m);
  expect(text).toMatch(/^webextension-polyfill \d\S*\nLicence: MPL-2\.0\nSource: \S*github/m);
  expect(text).toMatch(/^pinyin-pro \d/m);
  expect(text).not.toMatch(/^vitest \d/m);
});
