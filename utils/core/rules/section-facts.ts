import type { ParsedReport, SectionMatch } from '../outline/report';
import { isHeaded } from '../packs/section-block';
import { sectionName } from '../packs/section-name';
import type { Rule } from './rule';
import { found } from './shared/found';
import { placeholdersOf } from './shared/placeholders';
import { matchedSections, rangeOf } from './shared/sections';

/** A section in which none of the facts stand that its kind expects there: figures, dates, who is responsible. */
export const sectionFacts: Rule = {
  id: 'section-facts',
  check: (report) =>
    matchedSections(report)
      .flatMap(({ section, match }) => {
        if (!isHeaded(section)) return []; // a lead without figures is as good
        const expected = section.facts.filter((fact) => !fact.endsWith('?')).map((fact) => fact.replace(/>=.*/, ''));
        const known = expected.flatMap((fact) => FACTS[fact] ?? []);
        const body = match.status === 'present' ? bodyOf(report, match) : '';
        if (
          known.length === 0 ||
          body.length < 40 ||
          isUnfilled(report, match) ||
          known.some((pattern) => pattern.test(body))
        )
          return [];
        const params = { section: sectionName(section) };
        const place = rangeOf(report, match);
        return [{ ...found('section-facts', 'hint', place, { params }), sectionId: section.id }];
      })
      .sort((a, b) => a.start - b.start),
};

/** What is still to be filled in may be the fact that is asked for; that it is open, another rule says. */
const isUnfilled = (report: ParsedReport, { start = 0, end = 0 }: SectionMatch): boolean =>
  placeholdersOf(report).some((place) => place.start >= start && place.end <= end);

const bodyOf = ({ text, outline }: ParsedReport, { node, start = 0, end = 0 }: SectionMatch): string =>
  text.slice(node === undefined ? start : (outline.nodes[node]?.textEnd ?? start), end);

/** Any figure counts: units are too many to list. */
const FACTS: Readonly<Record<string, readonly RegExp[]>> = {
  count: [/\d/, /[一二两三四五六七八九十百千]+(?:余|多)?[个件次条人场项户篇家份名起期批]/],
  percent: [/\d ?[%％]|[一二三四五六七八九十]成|百分之/],
  date: [
    /\d{4} ?年|\d{1,2} ?月|[一二三四五六七八九十]月|[本上下]旬|季度|学期|第[一二三四五六七八九十\d]+周|周[一二三四五六日]|\d{1,2}[-/.]\d{1,2}|(?:mon|tues|wednes|thurs|fri)day/i,
    /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d|\d (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)/i,
  ],
  deadline: [
    /前|月底|年底|以内|之前|季度|月份|周[一二三四五六日末]|\d{1,2} ?月|\d{4}-\d{1,2}|by |until |due |day\b|week\b/i,
  ],
  owner: [/牵头|负责|责任|承办|主办|组织|落实|由\p{Script=Han}{2}|@\w|owner|[A-Z][a-z]+ [A-Z]/u],
  doc: [/《[^》\n]{2,}》|〔\d{4}〕|\[\d{4}\]/],
};
