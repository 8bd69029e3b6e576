// What a panel that is connected to this frame wants marked. With the connection all of it goes.
import { stopWith } from '../../app/abort';
import type { FieldMarks, MarkPressed } from '../../app/marks-protocol';
import type { Resident } from '../inpage/resident';
import { Marks } from './field-marks';

/** `signal`: the panel is closed, or looks at another page. `tell` says which mark was pressed. Answers what shows marks. */
export function serveMarks(
  { fields, signal }: Resident,
  connection: AbortSignal,
  tell: (pressed: MarkPressed) => void,
): (found: FieldMarks) => void {
  let stop = new AbortController();
  let shown: { readonly control: HTMLElement; readonly marks: Marks } | undefined;
  const drop = () => {
    stop.abort();
    shown = undefined;
  };
  return (found) => {
    const { fieldId } = found;
    const control = fields.ownerOf(fieldId);
    if (shown?.control !== control) drop();
    if (!control?.isConnected || !isTextarea(control)) return;
    if (!shown) {
      stop = stopWith(signal, connection);
      const onPressed = ({ start, end }: MarkPressed) => {
        void fields.select(fieldId, start, end);
        tell({ start, end });
      };
      shown = { control, marks: new Marks({ control, signal: stop.signal, onGone: drop, onPressed }) };
    }
    shown.marks.show(found);
  };
}

const isTextarea = (element: HTMLElement): element is HTMLTextAreaElement => element.localName === 'textarea';
