// @vitest-environment happy-dom
import { cleanup, fireEvent, render, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { OptionsApp } from '@/components/options/OptionsApp';
import { loadOptionPanes } from '@/components/options/panes';
import { createSettingsModel } from '@/components/state/settings';
import { createToasts } from '@/components/state/toasts';
import type { SyncOverview, SyncPort } from '@/utils/app/sync/sync-port';
import { createMemorySync } from '@/utils/platform/memory/sync-port';
import { fakeServices } from './fake-services';
import { loadWords } from './load-words';
import { find } from './render-panel';

const JOINED: Partial<SyncOverview> = {
  kind: 'webdav',
  place: 'team.example.cn',
  isEncrypted: true,
  teamName: '宣传组',
  waiting: 2,
  status: { phase: 'waiting', failures: 1, unreadable: 0 },
};
const READY = { state: 'ready', preview: { onlyHere: 0, onlyThere: 3, same: 0 }, isPlainHttp: false } as const;

async function open(given: Partial<SyncOverview> = {}, rest: Partial<SyncPort> = {}): Promise<HTMLElement> {
  location.hash = '#sync';
  const services = fakeServices({ sharedSync: createMemorySync(given, rest) });
  const settings = createSettingsModel(services.settings);
  await settings.ready;
  await loadWords();
  await loadOptionPanes();
  render(<OptionsApp services={services} settings={settings} toasts={createToasts()} />);
  return waitFor(() => find(document.body, '[data-vault=shared]'));
}

beforeEach(() => {
  HTMLDialogElement.prototype.showModal ??= vi.fn();
});
afterEach(cleanup);

const type = (page: HTMLElement, name: string, value: string) =>
  fireEvent.input(find(page, `[name=${name}]`), { target: { value } });

async function tested(card: HTMLElement): Promise<HTMLElement> {
  fireEvent.click(find(card, '[data-action=open-shared]'));
  fireEvent.submit(await waitFor(() => find(card, '[data-sync-setup]')));
  return waitFor(() => find(card, '[data-sync-ready]'));
}

describe('joining', () => {
  test('is folded away, and does not offer the browser’s own sync, which reaches nobody else', async () => {
    const card = await open();
    expect(card.querySelector('[data-sync-setup]')).toBeNull();
    fireEvent.click(find(card, '[data-action=open-shared]'));
    const kinds = await waitFor(() => find(card, '[name=syncKind]'));
    expect([...kinds.querySelectorAll('option')].map(({ value }) => value)).toEqual(['webdav', 'couchdb', 'folder']);
  });

  test('a new team has to be given a name first', async () => {
    const connect = vi.fn(async () => READY);
    const card = await open({}, { test: async () => READY, connect });
    await tested(card);
    expect(find(card, '[data-action=start-sync]')).toHaveProperty('disabled', true);
    type(card, 'teamName', ' 宣传组 ');
    await waitFor(() => expect(find(card, '[data-action=start-sync]')).toHaveProperty('disabled', false));
    fireEvent.click(find(card, '[data-action=start-sync]'));
    expect(connect).toHaveBeenCalledWith('宣传组');
  });

  test('a team that is there is called by its name', async () => {
    const card = await open({}, { test: async () => ({ ...READY, teamName: '督查室' }) });
    expect((await tested(card)).textContent).toContain('督查室');
    expect(card.querySelector('[name=teamName]')).toBeNull();
    expect(find(card, '[data-action=start-sync]')).toHaveProperty('disabled', false);
  });

  test('the folder of somebody’s own library is refused in words', async () => {
    const card = await open({}, { test: async () => ({ state: 'problem', problem: 'personal-there', detail: '' }) });
    fireEvent.click(find(card, '[data-action=open-shared]'));
    fireEvent.submit(await waitFor(() => find(card, '[data-sync-setup]')));
    await waitFor(() => expect(find(card, '[data-sync-problem]').textContent).toContain('不是团队的'));
  });
});

describe('a team that was joined', () => {
  test('shows its name, its state and its place', async () => {
    const card = await open(JOINED);
    expect(find(card, '[data-team-name]').textContent).toBe('宣传组');
    expect(find(card, '[data-sync-state]').textContent).toContain('2 项待上传');
    expect(card.textContent).toContain('team.example.cn · 已加密');
  });

  test.each(['keep', 'remove'] as const)('is left only when the person says what becomes of it: %s', async (things) => {
    const disconnect = vi.fn(async () => true);
    const card = await open(JOINED, { disconnect });
    fireEvent.click(find(card, '[data-action=leave-sync]'));
    const dialog = await waitFor(() => find(card, 'dialog'));
    expect(dialog.textContent).toContain('2 项改动还没有传给同事');
    expect(find(dialog, '[value=keep]')).toHaveProperty('checked', true);
    fireEvent.click(find(dialog, `[value=${things}]`));
    fireEvent.click(find(dialog, '[data-action=confirm]'));
    await waitFor(() => expect(disconnect).toHaveBeenCalledWith(things));
  });

  test('a list of conflicts is read anew although there are as many as before', async () => {
    let tell = () => {};
    let title = '先前的';
    const version = { id: '1', value: '', raw: '', device: '', atMs: 0 };
    const conflicts = async () => [
      { recordId: 'snippet/shared.a', title, field: 'title', versions: [version, version] },
    ];
    const onChange = (listener: () => void) => {
      tell = listener;
      return () => undefined;
    };
    const given = { ...JOINED, conflicts: 1 };
    const overview = async () => ({ ...(await createMemorySync(given).overview()) });
    const card = await open(given, { conflicts, onChange, overview });
    await waitFor(() => expect(find(card, '[data-conflict]').textContent).toContain('先前的'));
    title = '后来的';
    tell();
    await waitFor(() => expect(find(card, '[data-conflict]').textContent).toContain('后来的'));
  });
});
