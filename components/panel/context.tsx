import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PanelModel } from '../state/panel';

const Context = createContext<PanelModel | undefined>(undefined);

export const PanelProvider = Context.Provider;

/** The model of the panel this component is in. */
export function usePanel(): PanelModel {
  const panel = useContext(Context);
  if (panel === undefined) throw new Error('usePanel needs a PanelProvider around it');
  return panel;
}
