import type { PackSection } from './model';

/** What a person calls this section: its name, else its heading. Use it wherever a section is listed or mentioned. */
export const sectionName = (section: PackSection): string => section.name ?? section.heading;

/** The texts that mean a section. Only of a headed one the heading is such a text: elsewhere it is text to insert. */
export const namesOfSection = (section: PackSection): readonly string[] => [
  section.block === 'heading' ? section.heading : sectionName(section),
  ...section.aliases,
];
