import type { PackSection } from './model';

/** What a person calls this section: its name, else its heading. Use it wherever a section is listed or mentioned. */
export const sectionName = (section: PackSection): string => section.name ?? section.heading;
