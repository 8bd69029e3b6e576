// @vitest-environment happy-dom
import { cleanup, fireEvent, render, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { OptionsApp } from '@/components/options/OptionsApp';
import { loadOptionPanes } from '@/components/options/panes';
import { createSettingsModel } from '@/components/state/settings';
import { createToasts } from '@/components/state/toasts';
import { stateText } from '@/components/sync/state-text';
import { SYNC_OFF } from '@/utils/app/sync/states';
import type { SyncOverview, SyncPort, SyncSetup } from '@/utils/app/sync/sync-port';
import { createMemorySync } from '@/utils/platform/memory/sync-port';
import { fakeServices } from './fake-services';
import { loadWords } from './load-words';
import { find } from './render-panel';

async function open(given: Partial<SyncOverview> = {}, rest: Partial<SyncPort> = {}): Promise<HTMLElement> {
  location.hash = '#sync';
  const services = fakeServices({ sync: createMemorySync(given, rest) });
  const settings = createSettingsModel(services.settings);
  await settings.ready;
  await loadWords();
  await loadOptionPanes();
  render(<OptionsApp services={services} settings={settings} toasts={createToasts()} />);
  await waitFor(() => find(document.body, '[data-sync-setup], [data-sync-phase]'));
  return document.body;
}

afterEach(cleanup);

const type = (page: HTMLElement, name: string, value: string) =>
  fireEvent.input(find(page, `[name=${name}]`), { target: { value } });

describe('setting up', () => {
  test('says in words what is wrong, and offers no start', async () => {
    const page = await open({}, { test: async () => ({ state: 'problem', problem: 'sign-in', detail: '401' }) });
    fireEvent.submit(find(page, '[data-sync-setup]'));
    await waitFor(() => expect(find(page, '[data-sync-problem]').textContent).toContain('应用密码'));
    expect(page.querySelector('[data-action=start-sync]')).toBeNull();
  });

  test('shows what would meet and the code to print, and a change of any field takes the start away again', async () => {
    const preview = { onlyHere: 3, onlyThere: 4, same: 5 };
    const page = await open(
      {},
      { test: async () => ({ state: 'ready', preview, recoveryCode: 'ABCD-1234', isPlainHttp: false }) },
    );
    fireEvent.submit(find(page, '[data-sync-setup]'));
    await waitFor(() =>
      expect(find(page, '[data-sync-ready]').textContent).toContain('只在本机 3 条，只在服务器 4 条，两边都有 5 条'),
    );
    expect(find(page, '[data-recovery-code]').textContent).toBe('ABCD-1234');
    type(page, 'syncAddress', 'https://other.example.cn');
    await waitFor(() => expect(page.querySelector('[data-action=start-sync]')).toBeNull());
  });

  test('encrypts unless the person says no', async () => {
    const seen: SyncSetup[] = [];
    const page = await open(
      {},
      {
        test: async (setup) => {
          seen.push(setup);
          return { state: 'problem', problem: 'no-answer', detail: '' };
        },
      },
    );
    type(page, 'syncPassphrase', '口令');
    await waitFor(() => expect(find(page, '[name=syncPassphrase]')).toHaveProperty('value', '口令'));
    fireEvent.submit(find(page, '[data-sync-setup]'));
    await waitFor(() => expect(seen).toMatchObject([{ passphrase: '口令' }]));
    await waitFor(() => expect(find(page, '[data-action=test-sync]')).toHaveProperty('disabled', false));
    fireEvent.click(find(page, '[name=syncPlain]'));
    await waitFor(() => expect(find(page, '[name=syncPassphrase]')).toHaveProperty('disabled', true));
    fireEvent.submit(find(page, '[data-sync-setup]'));
    await waitFor(() => expect(seen[1]).toMatchObject({ passphrase: '' }));
  });
});

test('a pull that would hide much is put to the person', async () => {
  const said: string[] = [];
  const hiding = { hidden: 24, alive: 80 };
  const page = await open(
    { status: { phase: 'asking', ask: 'mass-deletion', failures: 0, unreadable: 0, hiding } },
    { decide: async (deletions) => void said.push(deletions) },
  );
  expect(find(page, '.sync-question').textContent).toContain('删除了 24 条（本机共 80 条）');
  fireEvent.click(find(page, '[data-action=keep-mine]'));
  await waitFor(() => expect(said).toEqual(['keep']));
});

test('both sides of a conflict are shown, and the one chosen is kept', async () => {
  const chosen: unknown[] = [];
  const versions = ['甲文', '乙文'].map((value, index) => ({
    id: String(index),
    value,
    raw: value,
    device: '',
    atMs: 0,
  }));
  const page = await open(
    { conflicts: 1 },
    {
      conflicts: async () => [{ recordId: 'snippet/a', title: '题目', field: 'body', versions }],
      choose: async (...choice) => void chosen.push(choice),
    },
  );
  await waitFor(() => expect(page.querySelectorAll('.conflict-text')).toHaveLength(2));
  fireEvent.click(page.querySelectorAll('[data-action=choose-version]')[1] as HTMLElement);
  await waitFor(() => expect(chosen).toEqual([['snippet/a', 'body', '乙文']]));
});

test('the passphrase is changed in place; a wrong one is said, and nothing was changed', async () => {
  const tried: string[][] = [];
  const page = await open(
    { isEncrypted: true, status: { phase: 'idle', failures: 0, unreadable: 0, lastDoneMs: 1 } },
    {
      changePassphrase: async (before, after) => {
        tried.push([before, after]);
        return before === '旧口令' ? 'done' : 'wrong-passphrase';
      },
    },
  );
  const submit = async (before: string) => {
    type(page, 'passphraseBefore', before);
    type(page, 'passphraseAfter', '新口令');
    await waitFor(() => expect(find(page, '[data-change-passphrase] [type=submit]')).toHaveProperty('disabled', false));
    fireEvent.submit(find(page, '[data-change-passphrase]'));
  };
  await submit('不对');
  await waitFor(() => expect(find(page, '[data-change-passphrase]').textContent).toContain('口令'));
  await waitFor(() => expect(find(page, '[data-change-passphrase] [role=alert]').textContent).toContain('不'));
  await submit('旧口令');
  await waitFor(() => expect(page.querySelector('[data-change-passphrase] [role=alert]')).toBeNull());
  expect(tried).toEqual([
    ['不对', '新口令'],
    ['旧口令', '新口令'],
  ]);
});

test('one glance tells how sync stands', () => {
  const now = 10_000_000;
  const overview = (status: Partial<SyncOverview['status']>, waiting = 0): SyncOverview => ({
    status: { phase: 'idle', failures: 0, unreadable: 0, ...status },
    place: '',
    isEncrypted: true,
    waiting,
    conflicts: 0,
    devices: [],
  });
  expect(stateText(overview({ lastDoneMs: now - 180_000 }), now)).toEqual({
    key: 'sync.state.minutes',
    params: { n: 3 },
  });
  expect(stateText(overview({ phase: 'waiting' }, 2), now)).toEqual({
    key: 'sync.state.waiting.some',
    params: { n: 2 },
  });
  expect(stateText(overview({ phase: 'asking' }), now)).toEqual({ key: 'sync.state.asking' });
});

test('a page that shows a round under way looks again by itself, until it is over', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    let phase: 'running' | 'waiting' = 'running';
    let looks = 0;
    const shown = createMemorySync().overview;
    const page = await open(
      {},
      {
        overview: async () => {
          looks++;
          return { ...(await shown()), kind: 'webdav', status: { ...SYNC_OFF, phase } };
        },
      },
    );
    const shownPhase = () => find(page, '[data-sync-phase]').dataset['syncPhase'];
    await vi.advanceTimersByTimeAsync(3_000);
    expect(shownPhase()).toBe('running');
    phase = 'waiting'; // the worker was killed: nobody tells
    await vi.advanceTimersByTimeAsync(3_000);
    expect(shownPhase()).toBe('waiting');
    const before = looks;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(looks).toBe(before);
  } finally {
    vi.useRealTimers();
  }
});
