import type { ParsedReport } from '../outline/report';
import type { Rule } from './rule';
import { found } from './shared/found';
import { linesOf } from './shared/lines';

/** A point of a list of actions which says neither who does it nor by when. */
export const listOwner: Rule = {
  id: 'list-owner',
  check: (report) =>
    actionLists(report).flatMap(({ start, end }) =>
      linesOf(report.text.slice(start, end)).flatMap((line) => {
        const content = report.text.slice(start + line.start, start + line.end);
        const item = ITEM.exec(content);
        if (item === null || OWNER.test(content) || TIME.test(content)) return [];
        const from = start + line.start + item[0].length;
        return [found('list-owner', 'warn', { start: from, end: start + line.start + content.trimEnd().length })];
      }),
    ),
};

const ACTIONS = /^(?:action items?|actions|follow-?ups?|todos?|行动项|待办(?:事项)?|行动清单|整改清单|任务清单)$/i;
/** Done ones need no more. */
const ITEM = /^\s*(?:[-*+•] +(?!\[[xX]\])(?:\[ \] +)?|\d{1,2}[.)、．] ?)(?=\S.{3})/;
const OWNER =
  /@\w|owner|assignee|负责|牵头|责任|承办|由\p{Script=Han}{2}|[（(]\p{Script=Han}{2,4}[）)]|\([A-Z][a-z]+\)|^[^:：]{0,24}[:：]/iu;
const TIME =
  /\d{1,4}[-/.]\d{1,2}|\d{1,2} ?[月日]|周[一二三四五六日末]|月底|年底|前完成|\bby\b|\bdue\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\bweek\b|\bQ[1-4]\b/i;

const actionLists = ({ outline }: ParsedReport): readonly { start: number; end: number }[] =>
  outline.nodes
    .filter(({ text, kind }) => kind === 'own_line' && ACTIONS.test(text.trim()))
    .map(({ textEnd, end }) => ({ start: textEnd, end }));
