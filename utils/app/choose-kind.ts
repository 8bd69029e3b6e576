import { guessKind } from '../core/outline/kind';
import type { Pack } from '../core/packs/model';
import type { PageHints } from './protocol';
import type { Settings } from './settings';
import { rememberedKind } from './site-kind';

/**
 * The report kind to preselect: what the person chose on this page before, else the best guess from the page's title, the
 * form's title field, the address and the text. Undefined when nothing points anywhere.
 */
export function kindFor(
  settings: Settings,
  packs: readonly Pack[],
  hints: PageHints,
  text: string,
): string | undefined {
  return rememberedKind(settings, packs, hints) ?? guessKind(packs, { ...hints, text });
}
