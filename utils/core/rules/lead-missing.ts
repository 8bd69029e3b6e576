import type { Rule } from './rule';
import { found } from './shared/found';
import { matchedSections } from './shared/sections';

/** A lead without the sentence that leads over to the text, in a kind whose own lead has one: 现将…如下. */
export const leadMissing: Rule = {
  id: 'lead-missing',
  check: (report) =>
    matchedSections(report).flatMap(({ section, match }) => {
      const { start, end } = match;
      if (section.block !== 'lead' || start === undefined || end === undefined || match.status !== 'present') return [];
      if (!TRANSITION.test(section.heading) || report.outline.nodes.length < 2) return [];
      const lead = report.text.slice(start, end).trimEnd();
      if (TRANSITION.test(lead) || LEADS_OVER.test(lead)) return [];
      const at = start + lead.length;
      return [found('lead-missing', 'hint', { start: at, end: at })];
    }),
};

const TRANSITION =
  /如下|[发给]给你们|请(?:认真|遵照|结合实际|抓好)?(?:贯彻|遵照|组织|对照|参照)?(?:执行|实施|落实)|(?:现将|现就|下面|为此)[^。\n]{0,40}(?:意见|汇报|报告|总结|说明|安排)|(?:总结|回顾|展望|汇报|报告|梳理|说明|分析)[。：:]?$/u;

/** 下面，我再强调三点。 予以公布。 总体思路是：… and the labelled lines of minutes lead over without such a sentence. */
const LEADS_OVER =
  /[：:]$|下面[，,]?[^。\n]{0,12}[讲谈说强调]|(?:予以|向社会)(?:公布|通报|公开)|请予以?(?:审议|审查|评议)|(?:思路|要求|考虑|目标)是|(?:^|\n)[^：:。，\n]{2,8}[：:][^\n]*$/u;
