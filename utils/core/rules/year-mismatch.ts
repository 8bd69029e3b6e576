import type { ParsedReport } from '../outline/report';
import type { Finding, Fix, Rule } from './rule';
import { found, replacing } from './shared/found';
import { isPlanTitle, leadOf, titleOf, yearsIn } from './shared/title';

/** The year in the title is not the one that the text reports on; usually last year's text was copied. */
export const yearMismatch: Rule = {
  id: 'year-mismatch',
  check: (report) => {
    const title = titleOf(report);
    const years = title === undefined ? [] : yearsIn(title.title);
    const [year] = years;
    if (title === undefined || year === undefined) return [];
    // A title with two years covers both.
    if (new Set(years).size > 1) return planNotNextYear(title);
    return (
      transition(report, year) ?? opening(report, year) ?? subjectAgain(report, year) ?? dating(report, year) ?? []
    );
  },
};

/** 2022年工作总结及2024年工作计划: the plan is for the year after. */
function planNotNextYear({ title, start }: { title: string; start: number }): readonly Finding[] {
  const match =
    /(20\d{2}) ?年度?[^\d]{0,10}总结[^\d]{0,4}(20\d{2}) ?年度?[^\d]{0,10}(?:计划|打算|安排|要点|思路)/u.exec(title);
  const [done, planned] = [Number(match?.[1]), Number(match?.[2])];
  if (match === null || planned === done + 1) return [];
  const place = { start: start + match.index, end: start + match.index + 4 };
  return [found('year-mismatch', 'error', place, { case: 'plan', params: { title: done, year: planned } })];
}

const TRANSITION =
  /(?:现将|现就|现对|现(?:向社会|予以)?公[布开]|下面[，,]?(?:将|就|对))[^。\n]{0,30}?(?<year>20\d{2}) ?年/u;

/** 现将2023年工作总结如下 below a title of 2024. Undefined: the lead names no year in its last sentence. */
function transition(report: ParsedReport, year: number): readonly Finding[] | undefined {
  const { start, end } = leadOf(report);
  const match = TRANSITION.exec(report.text.slice(start, Math.min(end, start + 2_000)));
  const named = match?.groups?.['year'];
  if (match === null || named === undefined) return undefined;
  if (Number(named) === year || isPeriodBefore(match[0])) return [];
  const at = start + match.index + match[0].lastIndexOf(named);
  const place = { start: at, end: at + 4 };
  const fix = onlyRepair(report, place, { titleYear: year, named: Number(named) });
  return [
    found('year-mismatch', 'error', place, { case: 'lead', params: { title: year, year: named }, ...(fix && { fix }) }),
  ];
}

/** 现就2023年以来 and 现将2023—2024年 name where a period begins. */
const isPeriodBefore = (sentence: string): boolean => /年(?:以来|至|—|-)|\d[—–-]/.test(sentence);

/** One of the two years occurs nowhere else in the text: that one was forgotten. */
function onlyRepair(
  report: ParsedReport,
  place: { start: number; end: number },
  years: { titleYear: number; named: number },
): Fix | undefined {
  const title = titleOf(report);
  const rest = title === undefined ? [] : yearsIn(report.text.slice(title.end));
  const ofTitle = rest.filter((year) => year === years.titleYear).length;
  const ofLead = rest.filter((year) => year === years.named).length;
  if (title === undefined) return undefined;
  if (ofTitle > 0 && ofLead === 1) return replacing(place, String(years.titleYear));
  if (ofTitle > 0 || ofLead < 2) return undefined;
  const at = title.start + title.title.indexOf(String(years.titleYear));
  return replacing({ start: at, end: at + 4 }, String(years.named));
}

/** 时光荏苒，2023年即将过去: the year that ends is the one that is told of. */
const ENDING = /(?<year>20\d{2}) ?年(?:即将|就要|已经?|悄然|转眼)(?:间?就)?(?:过去|结束|接近尾声|成为)/u;

/** The lead begins with another year, and names only that one. A plan may first look back at the year before. */
function opening(report: ParsedReport, year: number): readonly Finding[] | undefined {
  const { start, end } = leadOf(report);
  const lead = report.text.slice(start, Math.min(end, start + 2_000));
  const first =
    ENDING.exec(lead) ??
    /^\s*(?:为(?:了|切实|扎实|进一步|深入|全面)?(?:做好|抓好|推进|落实|完成)(?:我[县市区省局校院镇乡]|全[县市区省局校院镇乡])?)?(?<year>20\d{2}) ?年(?:度?[，,]|以来|上半年|下半年|是|[^\d，,。]{2,24}[，,在自于从由])/u.exec(
      lead,
    );
  const named = Number(first?.groups?.['year']);
  if (first === null || Number.isNaN(named)) return undefined;
  if (named === year || yearsIn(lead).includes(year)) return [];
  const isLookingBack = isPlanTitle(titleOf(report)?.title ?? '') && named === year - 1 && !/^\s*为/.test(first[0]);
  if (isLookingBack && yearsIn(report.text.slice(end)).includes(year)) return [];
  const at = start + first.index + first[0].indexOf(String(named));
  const place = { start: at, end: at + 4 };
  const fix = onlyRepair(report, place, { titleYear: year, named });
  return [
    found('year-mismatch', 'error', place, { case: 'lead', params: { title: year, year: named }, ...(fix && { fix }) }),
  ];
}

/** What the title says behind its year, long enough to be its subject and nothing else. */
const SUBJECT = /20\d{2} ?年度?(\p{Script=Han}{6})/u;

/** 报告2023年度国有资产管理情况 below a title of 2022: the lead names the subject of the title again, with another year. */
function subjectAgain(report: ParsedReport, year: number): readonly Finding[] | undefined {
  const title = titleOf(report);
  const subject = SUBJECT.exec(title?.title ?? '')?.[1];
  if (title === undefined || subject === undefined || isPlanTitle(title.title)) return undefined;
  const { start, end } = leadOf(report);
  const lead = report.text.slice(start, Math.min(end, start + 2_000));
  const announced = new RegExp(
    `(?:报告|汇报|公布|公开|通报|总结|现就|现将|就|对)[^。，,\\n]{0,8}?(20\\d{2}) ?年度?${subject}`,
    'u',
  );
  const match = announced.exec(lead);
  const named = Number(match?.[1]);
  if (match === null || named === year || yearsIn(lead).includes(year)) return undefined;
  const at = start + match.index + match[0].lastIndexOf(String(named));
  const place = { start: at, end: at + 4 };
  const fix = onlyRepair(report, place, { titleYear: year, named });
  return [
    found('year-mismatch', 'error', place, { case: 'lead', params: { title: year, year: named }, ...(fix && { fix }) }),
  ];
}

/** A summary signed before its year began, or in the second half of the year after it. */
function dating(report: ParsedReport, year: number): readonly Finding[] | undefined {
  const { text, outline } = report;
  const block = outline.blocks.find(({ kind }) => kind === 'date');
  const title = titleOf(report);
  const signed = block && /(?<year>20\d{2}) ?年 ?(?<month>\d{1,2}) ?月/.exec(text.slice(block.start, block.end));
  if (!block || !signed || !title || !/总结|述职|汇报|年度报告/.test(title.title)) return undefined;
  const [signedYear, month] = [Number(signed.groups?.['year']), Number(signed.groups?.['month'])];
  if (signedYear === year || (signedYear === year + 1 && month < 7)) return undefined;
  const at = title.start + title.title.indexOf(String(year));
  const params = { title: year, year: signedYear };
  return [found('year-mismatch', 'warn', { start: at, end: at + 4 }, { case: 'date', params })];
}
