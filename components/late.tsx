/** Code that a page's first paint does without. It is fetched when it is needed, or soon after the paint, whichever is first. */

import { type ReadonlySignal, signal } from '@preact/signals';
import type { FunctionComponent } from 'preact';
import { useEffect } from 'preact/hooks';

export interface Late<Module> {
  /** Undefined until it has been fetched. */
  readonly now: ReadonlySignal<Module | undefined>;
  load(): Promise<Module>;
}

/** True once something could not be fetched: the extension was renewed under an open page, or its files are damaged. */
export const isIncomplete = signal(false);

export function createLate<Module>(fetch: () => Promise<Module>): Late<Module> {
  const now = signal<Module | undefined>(undefined);
  let loading: Promise<Module> | undefined;
  const keep = (module: Module) => {
    now.value = module;
    return module;
  };
  const fail = (error: unknown): never => {
    loading = undefined;
    isIncomplete.value = true;
    throw error;
  };
  return {
    now,
    load() {
      loading ??= fetch().then(keep, fail);
      return loading;
    },
  };
}

export type LateComponent<Props> = FunctionComponent<Props> & { readonly load: () => Promise<unknown> };

/** A component whose code is fetched when it is first shown, or by `load`. */
export function lateComponent<Props extends object>(
  fetch: () => Promise<FunctionComponent<Props>>,
): LateComponent<Props> {
  const late = createLate(fetch);
  const Shown = (props: Props) => {
    const Part = late.now.value;
    useEffect(() => {
      late.load().catch(isToldAbove);
    }, []);
    return Part === undefined ? <div aria-busy="true" /> : <Part {...props} />;
  };
  return Object.assign(Shown, { load: late.load });
}

/** `isIncomplete` tells the person. */
function isToldAbove(): void {}
