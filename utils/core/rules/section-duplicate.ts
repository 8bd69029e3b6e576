import type { OutlineNode } from '../outline/model';
import type { ParsedReport } from '../outline/report';
import { headingKey } from '../outline/section-key';
import { bigramDice } from '../outline/similarity';
import { sectionName } from '../packs/section-name';
import type { Finding, Rule } from './rule';
import { type MatchedSection, matchedSections } from './shared/sections';

/** 活动时间 and 活动地点 may be parts of one section; 存在的问题 and 存在问题 are the same one twice. */
const LEAST_ALIKE = 0.6;

/** A second heading of the same rank, and nearly of the same words, that means a section already found. */
export const sectionDuplicate: Rule = {
  id: 'section-duplicate',
  check: (report) =>
    matchedSections(report)
      .flatMap((matched) => repeatsOf(report, matched))
      .sort((a, b) => a.start - b.start),
};

function repeatsOf({ outline, matches }: ParsedReport, { section, match }: MatchedSection): readonly Finding[] {
  const found = match.node === undefined ? undefined : outline.nodes[match.node];
  if (found === undefined || section.block !== 'heading') return [];
  const taken = new Set(matches.map(({ node }) => node));
  const names = new Set([section.heading, ...section.aliases].map(headingKey));
  const isAlike = (key: string): boolean => bigramDice(key, headingKey(found.text)) >= LEAST_ALIKE;
  const isRepeat = (node: OutlineNode, index: number): boolean => {
    const key = headingKey(node.text);
    return !taken.has(index) && node.depth === found.depth && names.has(key) && isAlike(key);
  };
  return outline.nodes.filter(isRepeat).map(({ offset, textEnd }) => ({
    rule: 'section-duplicate',
    severity: 'info',
    start: offset,
    end: textEnd,
    message: { key: 'rule.section-duplicate', params: { section: sectionName(section) } },
    sectionId: section.id,
  }));
}
