import { expect, test, vi } from 'vitest';
import { createClipboard } from '@/utils/platform/clipboard';

const permissions = vi.hoisted(() => ({ request: vi.fn(), contains: vi.fn(), remove: vi.fn() }));
vi.mock('@/utils/platform/browser', () => ({ browser: { permissions } }));
vi.mock('@/utils/platform/log', () => ({ log: vi.fn() }));

const ASKED = { permissions: ['clipboardRead'] };

/** What the browser says of the permission, and what reading gives. */
function given(isAllowed: boolean | Error, readText: () => Promise<string>) {
  permissions.request.mockImplementation(async () => {
    if (isAllowed instanceof Error) throw isAllowed;
    return isAllowed;
  });
  const read = vi.fn(readText);
  vi.stubGlobal('navigator', { clipboard: { readText: read } });
  return read;
}

test('reads once the permission is there', async () => {
  given(true, async () => '请于周五前报送。');
  expect(await createClipboard().read()).toBe('请于周五前报送。');
  expect(permissions.request).toHaveBeenCalledWith(ASKED);
});

test('does not try to read when the person says no', async () => {
  const read = given(false, async () => '不该读到');
  expect(await createClipboard().read()).toBeUndefined();
  expect(read).not.toHaveBeenCalled();
});

test('says that there is nothing when asking fails', async () => {
  given(new Error('may only be called from a user input handler'), async () => '');
  expect(await createClipboard().read()).toBeUndefined();
});

test('says that there is nothing when reading fails', async () => {
  given(true, () => Promise.reject(new DOMException('', 'NotAllowedError')));
  expect(await createClipboard().read()).toBeUndefined();
});

test('gives exactly this permission back', async () => {
  await createClipboard().forbid();
  expect(permissions.remove).toHaveBeenCalledWith(ASKED);
});
