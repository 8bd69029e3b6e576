// Where marks stand on the screen: beside the edge at which lines begin, and inside of it where there is no room.
import { styleOf } from '../dom/nodes';
import type { Host } from '../host';
import { px, scaleOf } from '../text-style';
import type { MarkRow } from './lines';

interface SeenRow {
  readonly row: MarkRow;
  readonly style: string;
  /** To which side its words open. */
  readonly side: string;
}

const WIDTH_PX = 14;

/** Rows of which the field shows nothing are left out. */
export function placeRows(control: HTMLTextAreaElement, rows: readonly MarkRow[], host: Host): readonly SeenRow[] {
  const { clientWidth, clientHeight } = control.ownerDocument.documentElement;
  const around = control.getBoundingClientRect();
  const scale = scaleOf(control).y;
  const left =
    styleOf(control)?.direction === 'rtl'
      ? Math.min(around.right, clientWidth - WIDTH_PX)
      : Math.max(0, around.left - WIDTH_PX);
  host.place(`left:${left}px;top:${around.top}px;width:0;height:0;pointer-events:none;`);
  if (Math.abs(host.element.getBoundingClientRect().left - left) > 1) return []; // the page is scaled in a way of its own
  const inset = control.clientTop + px(control, 'padding-top') - control.scrollTop;
  return rows.flatMap((row) => {
    const top = (inset + row.top) * scale;
    const height = row.height * scale;
    if (!isInSight(control, around, around.top + top + height / 2)) return [];
    const isLow = around.top + top > clientHeight * 0.7;
    const side = `${isLow ? 'up' : ''} ${left > clientWidth / 2 ? 'end' : ''}`;
    return [{ row, style: `top:${top}px;height:${height}px`, side }];
  });
}

/** Whether the field itself is seen at that height: not scrolled away in what holds it, and not under something of the page. */
function isInSight(control: HTMLTextAreaElement, { left, right, top, bottom }: DOMRect, y: number): boolean {
  if (y < top || y > bottom) return false;
  const root = control.getRootNode() as Document | ShadowRoot; // it is connected
  const find = 'host' in root ? root.elementFromPoint : Document.prototype.elementFromPoint;
  return find.call(root, Math.min(left + 20, (left + right) / 2), y) === control;
}
