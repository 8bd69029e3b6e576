import type { BlockKind } from '../outline/model';
import type { PackSection, SectionBlock } from './model';

/** Whether headings may stand for the section. */
export const isHeaded = ({ block }: PackSection): boolean => block === 'heading' || block === 'body';

/** The block of a report that the section is, where it is one. */
export const blockKind = (block: SectionBlock): BlockKind | undefined =>
  block === 'heading' || block === 'body' || block === 'label' ? undefined : block;
