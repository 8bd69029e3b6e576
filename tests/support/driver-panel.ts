import type { Page } from 'puppeteer-core';
import { type DraftAnswer, draftList, draftOffer, offeredDraft, pressDraft } from './driver-drafts';
import {
  type FieldReport,
  findingsIn,
  outcomeIn,
  type PanelFinding,
  type PanelSection,
  sectionsIn,
  statusIn,
  textIn,
} from './driver-reading';
import type { PanelSurface } from './driver-surface';
import { atRest, until } from './driver-wait';

/** What came of an insertion. */
export interface PanelOutcome {
  readonly outcome: 'inserted' | 'refused';
  readonly strategy: string;
  readonly message: string;
}

export interface NewSnippet {
  readonly title: string;
  readonly body: string;
  readonly tags?: readonly string[];
}

/** The panel as a person uses it: every method clicks, types and reads, and waits until the panel has answered. */
export interface Panel {
  /** The panel's own page in Chromium; in Firefox an extension page from which the sidebar's document is reached. */
  readonly page: Page;
  fieldStatus(): Promise<FieldReport>;
  chooseTemplate(id: string): Promise<void>;
  insertOutline(): Promise<PanelOutcome>;
  insertMissing(): Promise<PanelOutcome>;
  insertSection(sectionId: string, where: 'caret' | 'place'): Promise<PanelOutcome>;
  addSnippet(snippet: NewSnippet): Promise<void>;
  /** Titles found, in order. */
  searchSnippets(query: string): Promise<string[]>;
  insertSnippet(title: string, values?: Readonly<Record<string, string>>): Promise<PanelOutcome>;
  sections(): Promise<PanelSection[]>;
  findings(): Promise<PanelFinding[]>;
  /** What the product believes the field's text is. */
  readField(): Promise<string>;
  /** The words of the offer of a kept text, once there is one. */
  draftOffer(): Promise<string>;
  offeredDraft(): Promise<string | undefined>;
  /** Clicks a button of the offer. */
  pressDraft(answer: DraftAnswer): Promise<void>;
  /** The same, for an answer that ends in an outcome. */
  answerDraft(answer: DraftAnswer): Promise<PanelOutcome>;
  /** The beginnings of the drafts in the list. */
  drafts(): Promise<string[]>;
}

export function createPanel(surface: PanelSurface): Panel {
  /** Whatever a person did in the panel, the next thing is done in the page again. */
  const thenLeave = async <Value>(work: Promise<Value>): Promise<Value> => {
    try {
      return await work;
    } finally {
      await surface.leave();
    }
  };
  return {
    page: surface.page,
    fieldStatus: () => fieldStatus(surface),
    chooseTemplate: (id) => thenLeave(chooseTemplate(surface, id)),
    insertOutline: () => thenLeave(insertBy(surface, '[data-action=insert-outline]')),
    insertMissing: () => thenLeave(insertMissing(surface)),
    insertSection: (id, where) => thenLeave(insertSection(surface, id, where)),
    addSnippet: (snippet) => thenLeave(addSnippet(surface, snippet)),
    searchSnippets: (query) => thenLeave(searchSnippets(surface, query)),
    insertSnippet: (title, values) => thenLeave(insertSnippet(surface, title, values)),
    sections: () => thenLeave(sections(surface)),
    findings: () => thenLeave(recheck(surface).then(() => surface.read(findingsIn))),
    draftOffer: () => draftOffer(surface),
    offeredDraft: () => offeredDraft(surface),
    pressDraft: (answer) => thenLeave(pressDraft(surface, answer)),
    answerDraft: (answer) => thenLeave(actAndTell(surface, () => pressDraft(surface, answer))),
    drafts: () =>
      thenLeave(openPane(surface, 'drafts').then(() => atRest('the drafts are listed', () => draftList(surface)))),
    readField: () => thenLeave(recheck(surface).then(() => surface.read(textIn))),
  };
}

/** Clicks a button of the outline and tells what came of it. */
async function insertBy(surface: PanelSurface, selector: string): Promise<PanelOutcome> {
  await openOutline(surface);
  return actAndTell(surface, () => surface.click(selector));
}

/** In an empty field everything is missing, and the panel offers one button for both. */
async function insertMissing(surface: PanelSurface): Promise<PanelOutcome> {
  await recheck(surface);
  const isEmpty = (await surface.read(textIn)).trim() === '';
  return insertBy(surface, isEmpty ? '[data-action=insert-outline]' : '[data-action=insert-missing]');
}

function insertSection(surface: PanelSurface, id: string, where: 'caret' | 'place'): Promise<PanelOutcome> {
  const action = where === 'caret' ? 'insert-at-caret' : 'insert-in-place';
  return insertBy(surface, `[data-section-id="${escaped(id)}"] [data-action=${action}]`);
}

async function sections(surface: PanelSurface): Promise<PanelSection[]> {
  await recheck(surface);
  await openPane(surface, 'outline');
  const { state } = await fieldStatus(surface);
  const shown = () => surface.read(sectionsIn);
  return state === 'ready' ? atRest('the sections are known', shown, areKnown) : shown();
}

/** While the panel turns to another field or template it knows of none what is written of it. */
const areKnown = (all: readonly { readonly status: string }[]) => all.every(({ status }) => status !== 'unknown');

/** In each of them the panel and the background have heard all that was told: the page tells of a change of length with a delay. */
const READINGS_OF_FIELD = 10;

/** The status once the panel has caught up with the page. */
export function fieldStatus(surface: PanelSurface): Promise<FieldReport> {
  const status = async () => {
    await surface.catchUp();
    return surface.read(statusIn);
  };
  return atRest('the panel names its field', status, ({ state }) => state !== 'connecting', READINGS_OF_FIELD);
}

/** Inside a selector's quotes. */
const escaped = (text: string) => text.replace(/["\\]/g, '\\$&');

async function openPane(surface: PanelSurface, pane: string): Promise<void> {
  const tab = `[role=tab][data-pane=${pane}]`;
  const isOpen = () =>
    surface.read((document, tab) => document.querySelector(`${tab}[aria-selected=true]`) !== null, tab);
  if (await isOpen()) return;
  await surface.click(tab);
  await until(`the pane ${pane} is open`, isOpen);
}

async function openOutline(surface: PanelSurface): Promise<void> {
  await openPane(surface, 'outline');
  await fieldStatus(surface);
}

async function chooseTemplate(surface: PanelSurface, id: string): Promise<void> {
  await openOutline(surface);
  await surface.choose('[data-pack-picker]', id);
  const shown = async () => ({
    kind: await surface.read(
      (document) => (document.querySelector('[data-pack-picker]') as HTMLSelectElement | null)?.value,
    ),
    field: (await surface.read(statusIn)).state,
    sections: await surface.read(sectionsIn),
  });
  await atRest(
    `the sections of ${id} are shown`,
    shown,
    ({ kind, field, sections }) => kind === id && sections.length > 0 && (field !== 'ready' || areKnown(sections)),
  );
}

/** Does something that ends in a told outcome, and gives that outcome. */
async function actAndTell(surface: PanelSurface, act: () => Promise<void>): Promise<PanelOutcome> {
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
async function recheck(surface: PanelSurface): Promise<void> {
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

async function addSnippet(surface: PanelSurface, { title, body, tags = [] }: NewSnippet): Promise<void> {
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

async function searchSnippets(surface: PanelSurface, query: string): Promise<string[]> {
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

async function insertSnippet(
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

function hasElement(surface: PanelSurface, selector: string): Promise<boolean> {
  return surface.read((document, selector) => document.querySelector(selector) !== null, selector);
}
