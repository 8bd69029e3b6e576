import type { Unsubscribe } from '@/utils/app/ports';

/** Tells the other windows of the extension that something in a store changed. */
export interface ChangeNotices {
  announce(): void;
  /** Called on announcements of other windows. */
  onChange(listener: () => void): Unsubscribe;
}

export function createChangeNotices(topic: string): ChangeNotices {
  // Made on first use: a channel keeps a worker or a test run alive.
  let channel: BroadcastChannel | undefined;
  const open = () => {
    channel ??= new BroadcastChannel(`draftside.${topic}`);
    return channel;
  };
  return {
    announce: () => open().postMessage(null),
    onChange(listener) {
      const tell = () => listener();
      open().addEventListener('message', tell);
      return () => open().removeEventListener('message', tell);
    },
  };
}
