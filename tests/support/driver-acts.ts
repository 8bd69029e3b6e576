// What every method of the panel is made of: looking at what it shows, turning to a pane, doing something that ends in an outcome.
import { type FieldReport, outcomeIn, statusIn } from './driver-reading';
import type { PanelSurface } from './driver-surface';
import { atRest, until } from './driver-wait';

/** What came of an insertion. */
export interface PanelOutcome {
  readonly outcome: 'inserted' | 'refused';
  readonly strategy: string;
  readonly message: string;
}

/** In each of them the panel and the background have heard all that was told: the page tells of a change of length with a delay. */
const READINGS_OF_FIELD = 8;

/** The status once the panel has caught up with the page. */
export function fieldStatus(surface: PanelSurface, readings = READINGS_OF_FIELD): Promise<FieldReport> {
  const status = async () => {
    await surface.catchUp();
    return surface.read(statusIn);
  };
  return atRest('the panel names its field', status, ({ state }) => state !== 'connecting', readings);
}

/** Inside a selector's quotes. */
export const escaped = (text: string) => text.replace(/["\\]/g, '\\$&');

export async function openPane(surface: PanelSurface, pane: string): Promise<void> {
  const tab = `[role=tab][data-pane=${pane}]`;
  const isOpen = () =>
    surface.read((document, tab) => document.querySelector(`${tab}[aria-selected=true]`) !== null, tab);
  if (await isOpen()) return;
  await surface.click(tab);
  await until(`the pane ${pane} is open`, isOpen);
}

/** Does something that ends in a told outcome, and gives that outcome. */
export async function actAndTell(surface: PanelSurface, act: () => Promise<void>): Promise<PanelOutcome> {
  const before = (await surface.read(outcomeIn)).sequence;
  await act();
  const { outcome, strategy, message } = await until('the panel tells what came of it', async () => {
    const told = await surface.read(outcomeIn);
    return told.sequence === before ? undefined : told;
  });
  if (outcome !== 'inserted' && outcome !== 'refused') throw new Error(`no outcome but "${outcome}"`);
  return { outcome, strategy, message };
}

/** Reads the field afresh; once more when the panel has turned to another one meanwhile. */
export async function recheck(surface: PanelSurface): Promise<void> {
  await openPane(surface, 'checklist');
  await until('the field has been checked', async () => {
    const before = await fieldStatus(surface);
    await checkOnce(surface);
    await surface.catchUp();
    return isSameField(before, await surface.read(statusIn));
  });
}

const isSameField = (one: FieldReport, other: FieldReport) =>
  one.state === other.state && one.label === other.label && one.editor === other.editor;

/** Every check that was under way has ended, and one asked for now as well. */
async function checkOnce(surface: PanelSurface): Promise<void> {
  const state = () =>
    surface.read((document) => ({
      revision: Number(document.querySelector('[data-checklist]')?.getAttribute('data-revision')),
      isBusy: document.querySelector('[data-action=recheck]')?.getAttribute('aria-busy') === 'true',
    }));
  const { revision } = await atRest('no check is under way', state, ({ isBusy }) => !isBusy);
  await surface.click('[data-action=recheck]');
  await atRest('the text has been checked', state, (now) => now.revision > revision && !now.isBusy);
}

export function hasElement(surface: PanelSurface, selector: string): Promise<boolean> {
  return surface.read((document, selector) => document.querySelector(selector) !== null, selector);
}
