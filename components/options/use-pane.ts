import { useEffect, useState } from 'preact/hooks';
import { type OptionPane, paneAt } from './panes';

/** The pane that the address names; it follows links, back and forward. */
export function usePane(): OptionPane {
  const [pane, setPane] = useState(() => paneAt(location.hash));
  useEffect(() => {
    const follow = () => setPane(paneAt(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return pane;
}
