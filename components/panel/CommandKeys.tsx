import { useEffect, useState } from 'preact/hooks';
import { isComposing } from '../ui/composing';
import { CommandPalette } from './late-panes';

/** Opens the list of commands by Ctrl+K (Command on a Mac) anywhere in the panel. */
export function CommandKeys() {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isAsked = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k';
      if (!isAsked || isComposing(event)) return;
      event.preventDefault();
      setOpen(true);
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
  return isOpen ? <CommandPalette onClose={() => setOpen(false)} /> : null;
}
