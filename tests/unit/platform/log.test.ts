import { expect, test } from 'vitest';
import { log, recentLog } from '@/utils/platform/log';

test('keeps the last two hundred entries, and of each no more than a line', () => {
  for (let number = 0; number < 250; number++) log(`event ${number}`, new Error('长'.repeat(1000)));
  const entries = recentLog();
  expect(entries).toHaveLength(200);
  expect(entries[0]?.event).toBe('event 50');
  expect(entries.every(({ detail }) => detail.length <= 160)).toBe(true);
});
