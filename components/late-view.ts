import type { FunctionComponent } from 'preact';
import { loadOtherWords } from './i18n';
import { type LateComponent, lateComponent } from './late';

/** A late component with its texts, which the first paint does without, too. */
export function lateView<Props extends object>(fetch: () => Promise<FunctionComponent<Props>>): LateComponent<Props> {
  return lateComponent(async () => {
    await loadOtherWords();
    return fetch();
  });
}
