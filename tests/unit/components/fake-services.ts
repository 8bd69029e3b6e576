import type { PanelServices } from '@/components/services';
import type { LibraryPort } from '@/utils/app/libraries';
import { withPersonal } from '@/utils/app/personal-packs';
import type { SitePort } from '@/utils/app/ports';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/app/settings';
import type { SyncPort } from '@/utils/app/sync/sync-port';
import { usablePacks } from '@/utils/app/usable-packs';
import type { Pack } from '@/utils/core/packs/model';
import { ok } from '@/utils/core/result';
import type { Snippet } from '@/utils/core/snippets/model';
import { createEmptyDraftStore } from '@/utils/platform/memory/draft-store';
import { createMemoryLibraries } from '@/utils/platform/memory/library-port';
import { createMemoryPersonalPacks } from '@/utils/platform/memory/personal-packs';
import { createMemoryPlaces } from '@/utils/platform/memory/place-store';
import { createMemorySnippetStore } from '@/utils/platform/memory/snippet-store';
import { createMemorySync } from '@/utils/platform/memory/sync-port';
import { FakeField } from './fake-field';

/** Monday 25 November 2024, 09:30 in UTC. */
export const NOW_MS = Date.UTC(2024, 10, 25, 9, 30);

export function snippet(title: string, body: string, tags: readonly string[] = []): Snippet {
  return { id: `s-${title}`, title, body, tags, language: 'zh-CN', createdAtMs: NOW_MS, updatedAtMs: NOW_MS };
}

interface Given {
  readonly field?: FakeField;
  readonly snippets?: readonly Snippet[];
  /** What lies in the clipboard; without it the permission is refused. */
  readonly copied?: string;
  readonly isClipboardAllowed?: boolean;
  readonly answers?: Readonly<Record<string, string>>;
  readonly packs?: readonly Pack[];
  readonly settings?: Partial<Settings>;
  readonly savedText?: string;
  readonly drafts?: PanelServices['drafts'];
  readonly sync?: SyncPort;
  readonly sharedSync?: SyncPort;
  readonly libraries?: LibraryPort;
}

export interface FakeServices extends PanelServices {
  readonly field: FakeField;
}

/** Every port of the panel in memory. */
export function fakeServices(given: Given = {}): FakeServices {
  const personalPacks = createMemoryPersonalPacks();
  return {
    field: given.field ?? new FakeField(),
    site: fakeSites(),
    snippets: createMemorySnippetStore(given.snippets),
    answers: fakeAnswers(given.answers ?? {}),
    packs: withPersonal({ list: async () => ok(given.packs ?? []) }, personalPacks, usablePacks),
    personalPacks,
    places: createMemoryPlaces(),
    clipboard: fakeClipboard(given),
    drafts: given.drafts ?? createEmptyDraftStore(),
    savedText: { take: async () => given.savedText, onSaved: () => () => {} },
    settings: fakeSettings(given.settings ?? {}),
    clock: { nowMs: () => NOW_MS },
    ids: counter(),
    shell: {
      version: '0.1.0',
      language: 'zh-CN',
      openOptions: () => {},
      shortcut: async () => 'Alt+Shift+D',
      shortcuts: async () => ({ _execute_action: 'Alt+Shift+D', 'open-palette': 'Alt+Q', 'save-selection': '' }),
      browserKind: 'chromium',
      openShortcuts: () => {},
    },
    ownData: fakeOwnData(),
    support: { facts: async () => FACTS },
    sync: given.sync ?? createMemorySync(),
    sharedSync: given.sharedSync ?? createMemorySync(),
    libraries: given.libraries ?? createMemoryLibraries(),
  };
}

function fakeClipboard({ copied, isClipboardAllowed = false }: Given): PanelServices['clipboard'] {
  let isAllowed = isClipboardAllowed;
  return {
    read: async () => {
      isAllowed = copied !== undefined;
      return copied;
    },
    isAllowed: async () => isAllowed,
    forbid: async () => {
      isAllowed = false;
    },
  };
}

/** Two megabytes that the browser may clear until it is asked not to. */
function fakeOwnData(): PanelServices['ownData'] {
  let isPersistent = false;
  let bytes = 2_000_000;
  return {
    usage: async () => ({ bytes, isPersistent }),
    keep: async () => {
      isPersistent = true;
      return true;
    },
    eraseAll: async () => {
      bytes = 0;
      return ok(null);
    },
  };
}

const FACTS = {
  version: '0.1.0',
  browser: 'Test/1.0',
  language: 'zh-CN',
  permissions: ['activeTab', '*://oa.example.cn/*'],
  editors: ['textarea'],
  log: [{ atMs: NOW_MS, event: 'panel not opened', detail: 'no window' }],
};

function counter() {
  let last = 0;
  return {
    next: () => {
      last += 1;
      return `id-${String(last).padStart(16, '0')}`;
    },
  };
}

/** Sites granted; a host with "no" in it is declined, as a person might. */
function fakeSites(): SitePort {
  let patterns: readonly string[] = [];
  const listeners = new Set<() => void>();
  const set = (next: readonly string[]) => {
    patterns = next;
    for (const listener of listeners) listener();
  };
  return {
    list: async () => patterns,
    enable: async (origin) => {
      if (origin.includes('no.')) return false;
      set([...patterns, `*://${new URL(origin).host}/*`]);
      return true;
    },
    disable: async (pattern) => set(patterns.filter((one) => one !== pattern)),
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function fakeSettings(change: Partial<Settings>): PanelServices['settings'] {
  let stored: Settings = { ...DEFAULT_SETTINGS, uiLanguage: 'zh-CN', ...change };
  return {
    read: async () => stored,
    update: async (next) => {
      stored = { ...stored, ...next };
      return stored;
    },
    onChange: () => () => {},
  };
}

function fakeAnswers(first: Readonly<Record<string, string>>): PanelServices['answers'] {
  let stored = first;
  return {
    read: async () => ok(stored),
    remember: async (answers) => {
      stored = { ...stored, ...answers };
      return ok(null);
    },
    clear: async () => {
      stored = {};
      return ok(null);
    },
  };
}
