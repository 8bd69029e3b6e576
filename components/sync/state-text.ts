import type { SyncOverview } from '@/utils/app/sync/sync-port';
import type { MessageRef } from '@/utils/core/rules/rule';

const MINUTE_MS = 60_000;

/** 已同步 3 分钟前 / 离线，2 项待传 / 需要处理 … */
export function stateText({ status, waiting }: SyncOverview, nowMs: number): MessageRef {
  switch (status.phase) {
    case 'running':
      return { key: 'sync.state.running' };
    case 'asking':
      return { key: 'sync.state.asking' };
    case 'full':
      return { key: status.detail === 'disk' ? 'sync.state.full.disk' : 'sync.state.full', params: { n: waiting } };
    case 'waiting':
      return waiting > 0 ? { key: 'sync.state.waiting.some', params: { n: waiting } } : { key: 'sync.state.waiting' };
    case 'idle':
      return waiting > 0 ? { key: 'sync.state.some', params: { n: waiting } } : sinceText(status.lastDoneMs, nowMs);
    case 'off':
      return { key: 'sync.state.off' };
    default:
      return status.phase satisfies never;
  }
}

function sinceText(lastDoneMs = 0, nowMs: number): MessageRef {
  const minutes = Math.floor((nowMs - lastDoneMs) / MINUTE_MS);
  if (minutes < 1) return { key: 'sync.state.done' };
  if (minutes < 60) return { key: 'sync.state.minutes', params: { n: minutes } };
  return { key: 'sync.state.hours', params: { n: Math.floor(minutes / 60) } };
}
