import type { Page } from 'puppeteer-core';
import { actAndTell, escaped, fieldStatus, openPane, type PanelOutcome, recheck } from './driver-acts';
import { type DraftAnswer, draftList, draftOffer, offeredDraft, pressDraft } from './driver-drafts';
import {
  type FieldReport,
  findingsIn,
  type PanelFinding,
  type PanelSection,
  sectionsIn,
  statusIn,
  textIn,
} from './driver-reading';
import { addSnippet, insertSnippet, type NewSnippet, searchSnippets } from './driver-snippets';
import type { PanelSurface } from './driver-surface';
import { atRest } from './driver-wait';

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
