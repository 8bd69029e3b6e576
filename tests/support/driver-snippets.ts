import { actAndTell, escaped, fieldStatus, hasElement, openPane, type PanelOutcome } from './driver-acts';
import { outcomeIn } from './driver-reading';
import type { PanelSurface } from './driver-surface';
import { atRest, until } from './driver-wait';

export interface NewSnippet {
  readonly title: string;
  readonly body: string;
  readonly tags?: readonly string[];
}

export async function addSnippet(surface: PanelSurface, { title, body, tags = [] }: NewSnippet): Promise<void> {
  await searchSnippets(surface, '');
  await surface.click('[data-action=new-snippet]');
  const form = 'form[data-snippet-editor]';
  await surface.type(`${form} [name=title]`, title);
  await surface.type(`${form} [name=body]`, body);
  if (tags.length > 0) await surface.type(`${form} [name=tags]`, tags.join(' '));
  await surface.click(`${form} [data-action=save-snippet]`);
  await searchSnippets(surface, title);
  await until(`${title} is in the list`, () => hasElement(surface, rowOf(title)));
}

export async function searchSnippets(surface: PanelSurface, query: string): Promise<string[]> {
  await openPane(surface, 'snippets');
  await until('the list of snippets is shown', () => hasElement(surface, '[data-snippet-search]'));
  await surface.type('[data-snippet-search]', query);
  const list = () =>
    surface.read((document) => ({
      query: document.querySelector('[data-snippet-list]')?.getAttribute('data-query'),
      titles: [...document.querySelectorAll('[data-snippet-id]')].map((row) => row.getAttribute('data-title') ?? ''),
    }));
  return (await atRest(`the list shows ${query}`, list, (shown) => shown.query === query)).titles;
}

export async function insertSnippet(
  surface: PanelSurface,
  title: string,
  values: Readonly<Record<string, string>> = {},
): Promise<PanelOutcome> {
  await fieldStatus(surface);
  await searchSnippets(surface, title);
  return actAndTell(surface, async () => {
    const before = (await surface.read(outcomeIn)).sequence;
    await surface.click(`${rowOf(title)} [data-action=insert-snippet]`);
    const form = 'form[data-fill-form]';
    const step = await until('it is inserted, or asks', async () => {
      if (await hasElement(surface, form)) return 'asks';
      return (await surface.read(outcomeIn)).sequence === before ? undefined : 'told';
    });
    if (step === 'asks') await fillIn(surface, form, values);
  });
}

async function fillIn(surface: PanelSurface, form: string, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const control = `${form} [name="${escaped(name)}"]`;
    const kind = await surface.read((document, control) => document.querySelector(control)?.localName, control);
    if (kind === 'select') await surface.choose(control, value);
    else await surface.type(control, value);
  }
  await surface.click(`${form} [data-action=fill-insert]`);
}

const rowOf = (title: string) => `[data-snippet-id][data-title="${escaped(title)}"]`;
