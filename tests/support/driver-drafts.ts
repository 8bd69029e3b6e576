import type { PanelSurface } from './driver-surface';
import { until } from './driver-wait';

export type DraftAnswer = 'restore' | 'compare' | 'ignore';

const OFFER = '[data-draft-offer]';

/** What the panel's offer of a kept text says; undefined when there is none. */
export function offeredDraft(surface: PanelSurface): Promise<string | undefined> {
  return surface.read((document, offer) => document.querySelector(offer)?.textContent ?? undefined, OFFER);
}

/** The same, once there is one. */
export function draftOffer(surface: PanelSurface): Promise<string> {
  return until('a draft is offered', () => offeredDraft(surface));
}

/** Clicks a button of the offer. */
export function pressDraft(surface: PanelSurface, answer: DraftAnswer): Promise<void> {
  return surface.click(`${OFFER} [data-action=${answer}-draft]`);
}

/** The beginnings of all drafts in the list, the newest of each site first. */
export function draftList(surface: PanelSurface): Promise<string[]> {
  return surface.read((document) =>
    [...document.querySelectorAll('[data-draft-id] .draft-excerpt')].map((row) => row.textContent ?? ''),
  );
}
