import { render, waitFor } from '@testing-library/preact';
import { PanelApp } from '@/components/panel/PanelApp';
import { PanelModel } from '@/components/state/panel';
import type { FakeServices } from './fake-services';

/** The panel as it stands once its first data is there. */
export async function renderPanel(services: FakeServices) {
  const panel = new PanelModel(services);
  await panel.settings.ready;
  const view = render(<PanelApp panel={panel} />);
  await panel.start();
  await waitFor(() => find(document, 'body[data-ready]'));
  const body = document.body;
  return {
    panel,
    view,
    find: (selector: string) => find(body, selector),
    all: (selector: string) => [...body.querySelectorAll<HTMLElement>(selector)],
    waitFor: (selector: string) => waitFor(() => find(body, selector)),
  };
}

/** The one element meant; a clear error says which was not there. */
export function find(root: ParentNode, selector: string): HTMLElement {
  const element = root.querySelector<HTMLElement>(selector);
  if (element === null) throw new Error(`nothing matches ${selector}`);
  return element;
}
