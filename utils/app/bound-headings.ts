import type { Settings } from './settings';

/** The change of settings after which this heading is this section; without a section the heading means nothing special. */
export function bindHeading(
  { sectionBindings }: Settings,
  packId: string,
  key: string,
  sectionId: string | undefined,
): Pick<Settings, 'sectionBindings'> {
  const others = Object.entries(sectionBindings[packId] ?? {}).filter(([other]) => other !== key);
  const bound = sectionId === undefined ? others : [...others, [key, sectionId] as const];
  return { sectionBindings: { ...sectionBindings, [packId]: Object.fromEntries(bound) } };
}

/** What the person said is this section, in the order in which it was said. */
export function boundHeadings({ sectionBindings }: Settings, packId: string, sectionId: string): readonly string[] {
  const bound = Object.entries(sectionBindings[packId] ?? {});
  return bound.filter(([, id]) => id === sectionId).map(([key]) => key);
}
