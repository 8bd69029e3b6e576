import { lateView } from '../late-view';

export const Advice = lateView(async () => (await import('./Advice')).Advice);
export const HarvestFound = lateView(async () => (await import('./HarvestFound')).HarvestFound);
export const NumberingChoices = lateView(async () => (await import('./NumberingChoices')).NumberingChoices);

/** What the outline opens. */
export const OUTLINE_PARTS = [Advice, HarvestFound, NumberingChoices];
