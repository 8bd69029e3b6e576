// States of sync to look at.
import type { LibraryConflict, SetupFinding, SyncOverview } from '@/utils/app/sync/sync-port';

const DAY_MS = Date.UTC(2026, 10, 25, 9, 30);
const DEVICES = [
  { id: 'one', name: 'Chrome · Windows', lastSeenMs: DAY_MS, isThis: true },
  { id: 'two', name: 'Firefox · Linux', lastSeenMs: DAY_MS - 9e7, isThis: false },
];
const ACCOUNT = { kind: 'webdav', place: 'dav.jianguoyun.com', isEncrypted: true, devices: DEVICES } as const;

export const SYNC_STATES: Readonly<Record<string, Partial<SyncOverview>>> = {
  off: {},
  asking: {
    ...ACCOUNT,
    waiting: 3,
    status: { phase: 'asking', ask: 'mass-deletion', failures: 0, unreadable: 1, hiding: { hidden: 24, alive: 80 } },
  },
  locked: { ...ACCOUNT, status: { phase: 'asking', ask: 'passphrase', failures: 0, unreadable: 0 }, waiting: 3 },
  conflict: { ...ACCOUNT, conflicts: 1, status: { phase: 'waiting', failures: 1, unreadable: 0 }, waiting: 2 },
};

/** A team beside one's own: not joined, and joined with something to do. */
export const TEAM_STATES: Readonly<Record<string, Partial<SyncOverview>>> = {
  off: {},
  joined: {
    ...ACCOUNT,
    place: 'team.example.cn',
    teamName: '宣传组',
    conflicts: 1,
    waiting: 2,
    status: { phase: 'waiting', failures: 1, unreadable: 0 },
  },
};

export const CONFLICTS: readonly LibraryConflict[] = [
  {
    recordId: 'snippet/a',
    title: '年度总结开头',
    field: 'body',
    versions: [
      {
        id: '1',
        value: '今年以来，我局认真落实各项部署，工作有序推进。',
        raw: '',
        device: 'Chrome · Windows',
        atMs: DAY_MS,
      },
      {
        id: '2',
        value: '今年以来，在上级的指导下，我局较好完成了各项任务。',
        raw: '',
        device: 'Firefox · Linux',
        atMs: DAY_MS - 6e6,
      },
    ],
  },
];

/** What a test of the connection finds: a new folder with a code to print, or one where things would meet. */
export const READY_FIRST: SetupFinding = {
  state: 'ready',
  preview: { onlyHere: 86, onlyThere: 0, same: 0 },
  recoveryCode: 'K7QF-2M9X-PD4T-8WVC-1HNA-6RJE-3YBZ-5GSU',
  isPlainHttp: false,
};
export const READY: Readonly<Record<string, SetupFinding>> = {
  first: READY_FIRST,
  meet: { state: 'ready', preview: { onlyHere: 12, onlyThere: 40, same: 74 }, isPlainHttp: true },
  refused: { state: 'problem', problem: 'not-webdav', detail: '200 text/html' },
};
