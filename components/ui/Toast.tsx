import { useEffect, useState } from 'preact/hooks';
import { Button, IconButton } from './Button';

/** Long enough to read the line; with a button, long enough to reach it. It waits while pointed at or focused. */
const SHOWN_MS = 3500;
const SHOWN_WITH_UNDO_MS = 8000;

interface ToastProps {
  readonly text: string;
  readonly closeLabel: string;
  readonly undo?: { readonly label: string; readonly run: () => void } | undefined;
  readonly onClose: () => void;
}

/** A short notice of what was done, with a way back. */
export function Toast({ text, closeLabel, undo, onClose }: ToastProps) {
  const [isHeld, setHeld] = useState(false);
  const shownMs = undo === undefined ? SHOWN_MS : SHOWN_WITH_UNDO_MS;
  useEffect(() => {
    if (isHeld) return undefined;
    const timer = setTimeout(onClose, shownMs);
    return () => clearTimeout(timer);
  }, [isHeld, onClose, shownMs]);
  const hold = () => setHeld(true);
  const release = () => setHeld(false);
  return (
    <li class="toast" onPointerEnter={hold} onPointerLeave={release} onFocusCapture={hold} onBlurCapture={release}>
      <span>{text}</span>
      {undo === undefined ? null : (
        <Button data-action="undo" onClick={undo.run}>
          {undo.label}
        </Button>
      )}
      <IconButton icon="close" label={closeLabel} onClick={onClose} />
    </li>
  );
}
