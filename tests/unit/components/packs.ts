import type { Pack, PackSection } from '@/utils/core/packs/model';

/** A required section under this heading, without more. */
export function section(id: string, heading: string, more: Partial<PackSection> = {}): PackSection {
  return {
    id,
    heading,
    aliases: [],
    requirement: 'must',
    block: 'heading',
    minChars: 0,
    guidance: `说明：${heading}`,
    skeleton: [],
    facts: [],
    ...more,
  };
}

/** A kind of report with these required sections. */
export function packOf(id: string, ...sections: readonly (readonly [id: string, heading: string])[]): Pack {
  return {
    version: 1,
    id,
    language: 'zh-CN',
    name: id,
    titleMatch: ['工作总结'],
    numbering: 'gongwen',
    ordered: true,
    sections: sections.map(([sectionId, heading]) => section(sectionId, heading)),
  };
}
