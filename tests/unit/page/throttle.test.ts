import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { throttle } from '../../../utils/page/throttle';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function throttled(act: (given: number) => boolean) {
  const stop = new AbortController();
  return { call: throttle(250, stop.signal, act), stop };
}

test('the first call acts at once, those after it together, with what was given last', () => {
  const acted: number[] = [];
  const { call } = throttled((given) => acted.push(given) > 0);
  for (const given of [1, 2, 3]) call(given);
  expect(acted).toEqual([1]);
  vi.advanceTimersByTime(250);
  expect(acted).toEqual([1, 3]);
});

test('what is put off is tried again with what was given last, until it is done', () => {
  const acted: number[] = [];
  let isReady = false;
  const { call } = throttled((given) => isReady && acted.push(given) > 0);
  call(1);
  call(2);
  vi.advanceTimersByTime(1000);
  expect(acted).toEqual([]);
  isReady = true;
  vi.advanceTimersByTime(250);
  expect(acted).toEqual([2]);
  vi.advanceTimersByTime(1000);
  expect(acted).toEqual([2]);
});

test('nothing acts any more once it was stopped', () => {
  const acted: number[] = [];
  const { call, stop } = throttled((given) => given > 1 && acted.push(given) > 0);
  call(1);
  stop.abort();
  call(2);
  vi.advanceTimersByTime(1000);
  expect(acted).toEqual([]);
});
