import { describe, expect, test } from 'vitest';
import type { RoundOutcome } from '../../../../utils/app/sync/round';
import { afterRound, mayRun, paceFor, retryAfter, SYNC_OFF, type SyncStatus } from '../../../../utils/app/sync/states';

const MINUTE_MS = 60_000;
const report = { changed: 0, pushed: 0, skipped: {}, healed: { files: 0 } };
const IDLE: SyncStatus = { phase: 'idle', failures: 0, unreadable: 0, lastDoneMs: 1 };
const now = { nowMs: 1_000_000, random: 0.5, pace: paceFor('dav.example.cn') };
const failed = (failure: Extract<RoundOutcome, { state: 'failed' }>['failure']) =>
  afterRound(IDLE, { state: 'failed', failure, report }, now);

describe('after a round', () => {
  test('that is done, the next comes after the interval', () => {
    const next = afterRound({ ...IDLE, failures: 3 }, { state: 'done', report }, now);
    expect(next).toMatchObject({
      phase: 'idle',
      failures: 0,
      lastDoneMs: now.nowMs,
      nextAtMs: now.nowMs + 5 * MINUTE_MS,
    });
  });
  test('trouble that passes is tried again, never before the server allows', () => {
    expect(failed({ kind: 'again', detail: '503' })).toMatchObject({ phase: 'waiting', failures: 1, lastDoneMs: 1 });
    const later = failed({ kind: 'again', detail: '429', retryAfterMs: 20 * MINUTE_MS });
    expect(later.nextAtMs).toBe(now.nowMs + 20 * MINUTE_MS);
  });
  test('a refused password is never tried again by itself: servers lock people out', () => {
    const asked = failed({ kind: 'ask', reason: 'sign-in', detail: '401' });
    expect(asked.phase).toBe('asking');
    for (const trigger of ['time', 'edit'] as const)
      expect(mayRun(asked, trigger, Number.MAX_SAFE_INTEGER)).toBe(false);
    expect(mayRun(asked, 'person', 0)).toBe(true);
  });
  test('a network that wants a sign-in first is looked at again by itself', () => {
    const asked = failed({ kind: 'ask', reason: 'not-webdav', detail: '200' });
    expect(mayRun(asked, 'time', now.nowMs)).toBe(false);
    expect(mayRun(asked, 'time', now.nowMs + 31 * MINUTE_MS)).toBe(true);
  });
  test('files of another key ask for the passphrase, files of a newer version for an update', () => {
    const locked = afterRound(IDLE, { state: 'done', report: { ...report, skipped: { locked: 2 } } }, now);
    expect(locked).toMatchObject({ phase: 'asking', ask: 'passphrase', unreadable: 2 });
    const newer = afterRound(IDLE, { state: 'done', report: { ...report, skipped: { newer: 1 } } }, now);
    expect(newer).toMatchObject({ phase: 'asking', ask: 'newer-version', lastDoneMs: now.nowMs });
  });
  test('a full server waits, and says so', () => {
    expect(failed({ kind: 'full', detail: '507' })).toMatchObject({ phase: 'full' });
  });
  test('a pull that would hide much waits for the person', () => {
    const braked = afterRound(IDLE, { state: 'braked', hiding: { hidden: 9, alive: 20 }, report }, now);
    expect(braked).toMatchObject({ phase: 'asking', ask: 'mass-deletion', hiding: { hidden: 9, alive: 20 } });
    expect(mayRun(braked, 'edit', Number.MAX_SAFE_INTEGER)).toBe(false);
  });
});

test('back-off grows to half an hour, with chance', () => {
  expect(retryAfter(0, 0)).toBeGreaterThan(0);
  expect(retryAfter(0, 0.99)).toBeLessThan(10_000);
  expect(retryAfter(50, 0.99)).toBeLessThan(31 * MINUTE_MS);
  expect(retryAfter(50, 0.99)).toBeGreaterThan(29 * MINUTE_MS);
});

test('坚果云 is asked less often', () => {
  expect(paceFor('dav.jianguoyun.com').intervalMs).toBe(15 * MINUTE_MS);
  expect(paceFor('notjianguoyun.com').intervalMs).toBe(5 * MINUTE_MS);
});

test('a round that was killed is taken up again at the next occasion', () => {
  expect(mayRun({ ...IDLE, phase: 'running', nextAtMs: 9e15 }, 'time', 0)).toBe(true);
});

test('nothing runs while sync is off', () => {
  expect(mayRun(SYNC_OFF, 'person', 0)).toBe(false);
});
