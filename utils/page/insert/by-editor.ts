// Rich editors with an undo of their own: the same HTML as for plain editables, put in between two of their snapshots.
import { pathOf } from '../dom/path';
import { selectDom } from '../dom/selection';
import { domRange } from '../editors/editable-surface';
import type { EditableSurface } from '../editors/surface';
import type { Change } from './change';
import { selectForHtml } from './exec-html';
import type { Strategy } from './strategy';
import { escapeHtml } from './to-html';

export const byEditor: Strategy = async (surface, change, tools) => {
  if (surface.kind !== 'editable' || !surface.driver) return 'refused';
  const path = pathOf(surface.element);
  const html = selectLine(surface, change) ?? selectForHtml(surface, change);
  if (html === undefined) return 'refused';
  const reply = await tools.drive({ editor: surface.driver, path, act: { kind: 'insert', html } });
  return reply?.done ? 'claimed' : 'refused';
};

/** Text inside one line needs no paragraph replaced. */
function selectLine(surface: EditableSurface, { edits }: Change): string | undefined {
  const [edit, ...others] = edits;
  if (!edit || edit.blocks || others.length > 0 || edit.text.includes('\n')) return undefined;
  selectDom(surface.element, domRange(surface.map(), edit.start, edit.end));
  return escapeHtml(edit.text).replaceAll('  ', ' \u00a0');
}
