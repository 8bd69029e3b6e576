import { expect, test } from 'vitest';
import { stopWith } from '@/utils/app/abort';

test('is aborted with the first of the others, for its reason, and by itself', () => {
  const [one, other] = [new AbortController(), new AbortController()];
  const { signal } = stopWith(one.signal, other.signal);
  const own = stopWith(one.signal);
  expect(signal.aborted).toBe(false);
  own.abort('own');
  expect(own.signal.reason).toBe('own');
  other.abort('other');
  one.abort('one');
  expect([signal.reason, own.signal.reason]).toEqual(['other', 'own']);
});

test('is aborted at once when one of them is already', () => {
  expect(stopWith(new AbortController().signal, AbortSignal.abort('over')).signal.reason).toBe('over');
});

test('leaves no listener on one that outlasts it', () => {
  const lasting = new AbortController();
  const left = new Set<unknown>();
  const add = lasting.signal.addEventListener.bind(lasting.signal);
  lasting.signal.addEventListener = ((type: 'abort', listener: () => void, options: AddEventListenerOptions) => {
    left.add(listener);
    options.signal?.addEventListener('abort', () => left.delete(listener));
    add(type, listener, options);
  }) as typeof lasting.signal.addEventListener; // the one form that is used
  const stop = stopWith(lasting.signal);
  expect(left.size).toBe(1);
  stop.abort();
  expect(left.size).toBe(0);
});
