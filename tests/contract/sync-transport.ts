import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SyncTransport } from '@/utils/app/sync/ports';

export interface TransportUnderTest {
  readonly transport: SyncTransport;
  stop?(): void;
}

const NAMES = [1, 2, 3].map((n) => `abcdefghijkl.0000000${n}.${String(n).repeat(32)}.seg`) as [string, string, string];
const { signal } = new AbortController();
const BYTES = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7) % 256);

/** What every transport must do; nothing more is asked of any. */
export function testTransport(name: string, start: () => Promise<TransportUnderTest>): void {
  describe(`transport ${name}`, () => {
    let under: TransportUnderTest;
    beforeAll(async () => {
      under = await start();
    });
    afterAll(() => under?.stop?.());
    const list = async () => {
      const listed = await under.transport.list(signal);
      if (!listed.ok) throw new Error(listed.failure.detail);
      return listed.value.map((file) => file.name).sort();
    };

    test('makes its folder, again and again', async () => {
      expect(await under.transport.ensureFolder(signal)).toEqual({ ok: true, value: null });
      expect(await under.transport.ensureFolder(signal)).toEqual({ ok: true, value: null });
      expect(await list()).toEqual([]);
    });
    test('gives back what was put, byte for byte, and lists it with its size', async () => {
      const [one, two] = NAMES;
      expect((await under.transport.put(one, BYTES, signal)).ok).toBe(true);
      expect((await under.transport.put(two, new Uint8Array([0, 255]), signal)).ok).toBe(true);
      expect(await under.transport.get(one, 10_000, signal)).toEqual({ ok: true, value: BYTES });
      expect(await list()).toEqual([one, two]);
      const listed = await under.transport.list(signal);
      const bytes = listed.ok ? listed.value.find((file) => file.name === one)?.bytes : undefined;
      expect([5000, Number.NaN]).toContainEqual(bytes);
    });
    test('takes the same file once more', async () => {
      expect((await under.transport.put(NAMES[0], BYTES, signal)).ok).toBe(true);
      expect(await under.transport.get(NAMES[0], 10_000, signal)).toEqual({ ok: true, value: BYTES });
    });
    test('says that a file is gone', async () => {
      expect(await under.transport.get(NAMES[2], 10_000, signal)).toMatchObject({ failure: { kind: 'gone' } });
    });
    test('removes a file, and does not mind when it is not there', async () => {
      expect((await under.transport.remove(NAMES[0], signal)).ok).toBe(true);
      expect((await under.transport.remove(NAMES[0], signal)).ok).toBe(true);
      expect(await list()).toEqual([NAMES[1]]);
    });
  });
}
