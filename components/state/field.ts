import { type ReadonlySignal, signal } from '@preact/signals';
import type { FieldPort, FieldStatus, SitePort } from '@/utils/app/ports';
import type { FieldDescription } from '@/utils/app/protocol';
import { urlOf } from '@/utils/app/url';
import type { MessageRef } from '@/utils/core/rules/rule';
import type { Acts } from './acts';

/** The field in front, and the others to choose from. */
export interface FieldModel {
  readonly status: ReadonlySignal<FieldStatus>;
  /** Fields to choose from; undefined while the chooser is closed, 'loading' while they are looked for. */
  readonly others: ReadonlySignal<readonly FieldDescription[] | 'loading' | undefined>;
  readonly isRetrying: ReadonlySignal<boolean>;
  toggleChooser(): Promise<void>;
  choose(fieldId: string): Promise<void>;
  retry(): Promise<void>;
  /** Turns the site in front on or off for good. Must be called inside a click. */
  keepSiteOn(isOn: boolean): Promise<void>;
  dispose(): void;
}

export function createFieldModel(
  field: FieldPort,
  site: SitePort,
  acts: Acts,
  notify: (message: MessageRef) => void,
): FieldModel {
  const status = signal<FieldStatus>(field.status());
  const others = signal<readonly FieldDescription[] | 'loading' | undefined>(undefined);
  const isRetrying = signal(false);
  const stop = field.onStatus((next) => {
    // The list belongs to the page it was made for.
    if (next.state === 'connecting') others.value = undefined;
    status.value = next;
  });
  return {
    status,
    others,
    isRetrying,
    async toggleChooser() {
      if (others.value !== undefined) {
        others.value = undefined;
        return;
      }
      others.value = 'loading';
      others.value = await field.list();
    },
    async choose(fieldId) {
      const chosen = await field.choose(fieldId);
      if (!chosen.ok) acts.refuse(chosen.failure);
      others.value = undefined;
    },
    async retry() {
      isRetrying.value = true;
      await field.retry();
      isRetrying.value = false;
    },
    async keepSiteOn(isOn) {
      const origin = originOf(status.value);
      const isDone = isOn ? await site.enable(origin) : await turnOff(site, origin);
      if (!isDone) notify({ key: isOn ? 'site.declined' : 'site.broader' });
    },
    dispose: stop,
  };
}

/** The site in front, or '' when the browser does not tell. */
export function originOf(status: FieldStatus): string {
  return status.state === 'connecting' ? '' : (status.site?.origin ?? '');
}

/** Without port; '' when the browser does not tell. */
export function hostInFront(status: FieldStatus): string {
  return urlOf(originOf(status))?.hostname ?? '';
}

/** False when the site is on through a wider permission, which is not taken away by the way. */
async function turnOff(site: SitePort, origin: string): Promise<boolean> {
  const host = new URL(origin).hostname;
  const patterns = (await site.list()).filter((pattern) => hostOf(pattern) === host);
  for (const pattern of patterns) await site.disable(pattern);
  return patterns.length > 0;
}

/** @example hostOf('*://oa.example.cn/*') // 'oa.example.cn' */
export function hostOf(pattern: string): string {
  return /^[^:]+:\/\/(\[[^\]]*\]|[^/:]+)/.exec(pattern)?.[1] ?? pattern;
}
