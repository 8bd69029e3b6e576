import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { fileStub, fullName, parseFileName } from '@/utils/core/sync/files';
import { createSealer, hashOf } from '@/utils/platform/sync-crypto';
import { changePassphrase, createVault, recoverVault, unlockVault } from '@/utils/platform/vault-key';

const ROUNDS = 100_000;
const STUB = fileStub('abcdefghijkl', 7, 'seg');
const seal = async (keys: Parameters<typeof createSealer>[0], text: string) => {
  const { bytes, hash } = await createSealer(keys).seal(STUB, text);
  return { bytes, name: fullName(STUB, hash) };
};

describe('a sealed file', () => {
  test('comes back, with a key and without', async () => {
    const { key } = await createVault('口令', ROUNDS);
    for (const keys of [[], [key]]) {
      const { bytes, name } = await seal(keys, '正文'.repeat(1000));
      expect(await createSealer(keys).open(name, bytes)).toEqual({ ok: true, value: '正文'.repeat(1000) });
    }
  });

  test('does not show its text', async () => {
    const { key } = await createVault('口令', ROUNDS);
    const { bytes } = await seal([key], 'CANARY');
    expect(Buffer.from(bytes).includes('CANARY')).toBe(false);
  });

  test('is refused when it was passed off under another name', async () => {
    const { key } = await createVault('口令', ROUNDS);
    const { bytes, name } = await seal([key], '正文');
    const hash = parseFileName(name)?.hash ?? '';
    const other = fullName(fileStub('abcdefghijkl', 8, 'seg'), hash);
    expect(await createSealer([key]).open(other, bytes)).toEqual({ ok: false, failure: 'forged' });
  });

  test('is damaged after any change of any byte', async () => {
    const { key } = await createVault('口令', ROUNDS);
    const { bytes, name } = await seal([key], '正文');
    for (const at of [0, 5, 20, bytes.length - 1]) {
      const changed = bytes.map((byte, index) => (index === at ? byte ^ 1 : byte));
      expect(await createSealer([key]).open(name, changed)).toEqual({ ok: false, failure: 'damaged' });
    }
  });

  test('with another key is locked; without encryption, in an encrypted folder, forged', async () => {
    const [one, other] = await Promise.all([createVault('甲', ROUNDS), createVault('乙', ROUNDS)]);
    const sealed = await seal([one.key], '正文');
    expect(await createSealer([other.key]).open(sealed.name, sealed.bytes)).toEqual({ ok: false, failure: 'locked' });
    const plain = await seal([], '正文');
    expect(await createSealer([one.key]).open(plain.name, plain.bytes)).toEqual({ ok: false, failure: 'forged' });
  });

  test('that unpacks to more than any of ours is refused before it fills the memory', { timeout: 60_000 }, async () => {
    const bomb = Buffer.concat([Buffer.from('DS1P'), gzipSync(Buffer.alloc(200_000_000))]);
    const name = fullName(STUB, await hashOf(bomb));
    expect(await createSealer([]).open(name, bomb)).toEqual({ ok: false, failure: 'huge' });
  });

  test('of a newer kind is told from a damaged one', async () => {
    const newer = new TextEncoder().encode('DS2Xwhatever');
    expect(await createSealer([]).open(fullName(STUB, await hashOf(newer)), newer)).toEqual({
      ok: false,
      failure: 'newer',
    });
  });
});

describe('a vault key', () => {
  test('opens with its passphrase, typed full width or not, and with no other', async () => {
    const { file, key } = await createVault('ａｂｃ口令', ROUNDS);
    const opened = await unlockVault(file.bytes, 'abc口令');
    expect(opened.ok && opened.value.key.keyId).toBe(key.keyId);
    expect(await unlockVault(file.bytes, '别的口令')).toEqual({ ok: false, failure: 'wrong-passphrase' });
  });

  test('stays the same under a new passphrase', async () => {
    const { file, key } = await createVault('旧', ROUNDS);
    const sealed = await seal([key], '正文');
    const changed = await changePassphrase(file.bytes, '旧', '新', ROUNDS);
    if (!changed.ok) throw new Error(changed.failure);
    const opened = await unlockVault(changed.value.file.bytes, '新');
    if (!opened.ok) throw new Error(opened.failure);
    expect(await createSealer([opened.value.key]).open(sealed.name, sealed.bytes)).toEqual({ ok: true, value: '正文' });
    expect((await unlockVault(changed.value.file.bytes, '旧')).ok).toBe(false);
  });

  test('comes back from the printed code, and from no other', async () => {
    const { recoveryCode, key } = await createVault('口令', ROUNDS);
    expect((await recoverVault(recoveryCode.toLowerCase().replaceAll('-', ' '), key.keyId))?.keyId).toBe(key.keyId);
    expect(
      await recoverVault(
        recoveryCode.replace(/^./, (digit) => (digit === '0' ? '1' : '0')),
        key.keyId,
      ),
    ).toBeUndefined();
    expect(await recoverVault('no code', key.keyId)).toBeUndefined();
  });

  test('cannot be taken out of the browser', async () => {
    const { key } = await createVault('口令', ROUNDS);
    expect(key.key.extractable).toBe(false);
  });

  test('in a file that is none, or that asks for too little or too much work, is refused', async () => {
    const { file } = await createVault('口令', ROUNDS);
    const text = new TextDecoder().decode(file.bytes);
    for (const bad of [
      '',
      '[]',
      '{"v":1}',
      text.replace('100000', '10'),
      text.replace('100000', '1e12'),
      text.slice(1),
    ])
      expect(await unlockVault(new TextEncoder().encode(bad), '口令')).toEqual({ ok: false, failure: 'malformed' });
  });
});
