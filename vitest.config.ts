import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { LongestFirst } from './scripts/longest-first.mjs';

/** `unit` needs only Node; `page` drives fixture pages and `extension` the built extension, both in real browsers. */
export default defineConfig({
  test: {
    mockReset: true,
    restoreMocks: true,
    sequence: { sequencer: LongestFirst },
    // The editors of the fixtures have a package.json of their own, which says nothing about the unit tests.
    forceRerunTriggers: [new URL('package.json', import.meta.url).pathname],
    projects: [
      {
        plugins: [await WxtVitest()],
        test: {
          name: 'unit',
          environment: 'node', // a file which needs a DOM says so: // @vitest-environment happy-dom
          testTimeout: 60_000, // property tests on a busy machine
          maxWorkers: 2, // of two cores the tests may have both
          include: ['tests/{architecture,unit,contract,fuzz}/**/*.test.{ts,tsx}'],
        },
      },
      {
        // Seeded faults and mutants: a minute and more, hence apart from the unit tests.
        resolve: { alias: { '@': import.meta.dirname } },
        test: {
          name: 'fault',
          include: ['tests/fault/**/*.test.ts'],
          testTimeout: 3_600_000,
          maxWorkers: 2,
        },
      },
      {
        // Real WebDAV servers on loopback.
        plugins: [await WxtVitest()],
        test: { name: 'servers', include: ['tests/servers/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
      },
      {
        test: {
          name: 'page',
          include: ['tests/page/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 90_000,
          maxWorkers: 2, // a browser each, which waits more than it works
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'extension',
          include: ['tests/extension/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 2, // a browser each, which waits more than it works
        },
      },
    ],
  },
});
