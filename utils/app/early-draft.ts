import { LEAST_LENGTH } from '../core/drafts/model';
import { isSecretField, isSecretText } from '../core/drafts/secret';
import type { DraftKeeping, EarlyDraft } from './draft-protocol';

/** How an early text is kept, under the rules that hold for all others; undefined: not at all. */
export function keepingOf({ text, tag, ...early }: EarlyDraft): DraftKeeping | undefined {
  const { draftId, address, title, id, name, placeholder } = early;
  const label = early.label.trim();
  const signs = { ...{ type: 'text', isMasked: false, autocomplete: '', inputMode: '' }, isMultiline: true };
  if (isSecretField({ ...signs, id, name, label, placeholder })) return undefined;
  if (text.trim().length < LEAST_LENGTH || isSecretText(text)) return undefined;
  // Its place among the others is not known: as if it were alone.
  const place = { form: '', maxLength: '', post: '', ordinal: 0, count: 1 };
  return {
    ...{ draftId, address, title, reason: 'hide', isPosted: false },
    field: { tag, kind: 'multi', id, name, label, placeholder, ...place },
    ...{ length: text.length, text: { whole: text } },
  };
}
