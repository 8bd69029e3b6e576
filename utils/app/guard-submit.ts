import { ownText } from '../core/guard/own-text';
import { type GuardAct, type GuardPolicy, guardAct } from '../core/guard/policy';
import { isPublicHost } from '../core/guard/public-site';
import { type Catalogue, translate } from '../core/i18n/translate';
import type { Pack } from '../core/packs/model';
import type { Finding } from '../core/rules/rule';
import { isAmongHosts } from '../core/text/hosts';
import { type CheckedField, checkSnapshot } from './check-field';
import type { GuardProblem, GuardRequest, GuardVerdict } from './guard-protocol';
import { splitIgnored } from './ignored-findings';
import type { FieldSnapshot } from './protocol';
import type { Settings } from './settings';
import { siteKey } from './site-kind';

/** Shorter texts without any section of the kind are no report yet: a comment, an answer. */
const SHORTEST_REPORT = 30;
const COMMENT = /评论|点评|回复|回帖|跟帖|留言|评语|comment|repl(y|ies)|remark/i;
/** More would not be read before posting. */
const MOST_PROBLEMS = 50;

/** Whether texts written on this page are checked before posting: a kind is bound to it, and nobody has switched that off. */
export function isGuarded(settings: Settings, url: string): boolean {
  return guardPolicyFor(settings, url) !== 'off' && Object.hasOwn(settings.kindBySite, siteKey(url));
}

/** The policy of the page's site; 'off' for a page where the person wants no more reminders. */
export function guardPolicyFor(settings: Settings, url: string): GuardPolicy {
  const { guardPolicy, guardBySite, guardOffPages } = settings;
  if (guardOffPages.includes(siteKey(url))) return 'off';
  const host = hostOf(url);
  const site = Object.keys(guardBySite).find((listed) => isAmongHosts(host, [listed]));
  return (site === undefined ? undefined : guardBySite[site]) ?? guardPolicy;
}

/** The change of settings after "no more reminders on this page". */
export function stopGuarding(settings: Settings, url: string): Partial<Settings> {
  return { guardOffPages: [...new Set([...settings.guardOffPages, siteKey(url)])] };
}

/** What is open in the text, for the page to keep until the person posts; `null` where nothing is guarded. */
export function guardVerdict(
  request: GuardRequest,
  settings: Settings,
  packs: readonly Pack[],
  texts: Catalogue,
): GuardVerdict | null {
  const { url } = request;
  const pack = packs.find(({ id }) => id === settings.kindBySite[siteKey(url)]);
  if (pack === undefined || !isGuarded(settings, url)) return null;
  const checked = check(request, settings, pack);
  if (!isReport(checked, request.field)) return null;
  const { shown } = splitIgnored(checked.findings, settings, { text: checked.snapshot.text, packId: pack.id });
  const personal = shown.filter(isPersonal);
  const must = shown.filter((finding) => finding.severity === 'error' && !isPersonal(finding));
  const should = shown.filter(({ severity, rule }) => severity === 'warn' && rule !== 'pii').length;
  const isPublic = isPublicHost(hostOf(url));
  const open = { must: must.length, should, personal: personal.length };
  const problems = [...must, ...(isPublic ? personal : [])].sort((a, b) => a.start - b.start);
  const act: GuardAct = guardAct(guardPolicyFor(settings, url), open, { isPublic });
  return {
    act,
    kind: pack.name,
    problems: problems.slice(0, MOST_PROBLEMS).map((finding) => toProblem(finding, checked, pack, texts)),
    total: problems.length,
    should,
  };
}

const isPersonal = ({ rule, severity }: Finding) => rule === 'pii' && severity !== 'hint';

function check({ text, subject, pageTitle, url, format }: GuardRequest, settings: Settings, pack: Pack): CheckedField {
  const own = ownText(text);
  const field = { fieldId: '', label: '', editor: '', format, length: own.length };
  const snapshot: FieldSnapshot = { field, text: own, hints: { pageTitle, url, subject } };
  const bindings = settings.sectionBindings[pack.id] ?? {};
  return checkSnapshot(snapshot, pack, bindings, settings);
}

/** A comment has no section of the kind, however long it is. */
function isReport({ snapshot, report }: CheckedField, field: string): boolean {
  const length = snapshot.text.replace(/\s/g, '').length;
  const hasSection = report.matches.some(({ node, status }) => node !== undefined && status !== 'missing');
  return (length >= SHORTEST_REPORT && !COMMENT.test(field)) || (length > 0 && hasSection);
}

function toProblem(finding: Finding, checked: CheckedField, pack: Pack, texts: Catalogue): GuardProblem {
  const { start, end, message } = finding;
  return { section: sectionOf(finding, checked, pack), message: translate(texts, message), start, end };
}

/** The heading under which the place lies, or of the section that is missing; '' before the first one. */
function sectionOf({ sectionId, start }: Finding, { report }: CheckedField, pack: Pack): string {
  const under = (from = -1, to = -1) => from <= start && start < to;
  const id = sectionId ?? report.matches.find((match) => under(match.start, match.end))?.sectionId;
  return pack.sections.find((section) => section.id === id)?.heading ?? '';
}

const hostOf = (url: string): string => (/^[a-z-]+:\/\/(\[[^\]]*\]|[^/?#:]*)/i.exec(url)?.[1] ?? '').toLowerCase();
