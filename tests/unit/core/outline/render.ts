import type { FieldEdit } from '../../../../utils/core/outline/content';
import { applyEdits } from '../../../../utils/core/text/edits';

/** The text of a plain field after `edits`: blocks become lines of their own. */
export function applyToPlain(text: string, edits: readonly FieldEdit[]): string {
  return applyEdits(
    text,
    edits.map((edit) => {
      const { start, end } = edit;
      if ('inline' in edit) return { start, end, text: edit.inline };
      const before = start > 0 && text[start - 1] !== '\n' ? '\n' : '';
      const after = end < text.length && text[end] !== '\n' ? '\n' : '';
      return { start, end, text: before + edit.blocks.map((block) => block.text).join('\n') + after };
    }),
  );
}
