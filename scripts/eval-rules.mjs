// What the rules make of labelled texts: false alarms, the seeded errors they find, and the same for other people's linters.
// Printed by eval.mjs.

import { VARIANTS } from './eval-score.mjs';
import { MUTATORS } from './mutators.mjs';

/** Errors tried for each mutator and text, spread over the text. */
const MOST = 12;
/** The widest line that some copies keep, in characters. */
const COLUMNS = 38;
/** Needs the whole report or its kind; a text that was cut off lacks sections by right. */
const ABOUT_WHOLE = /^(?:section-|lead-|closing-|signature-)/;

/** How the same text reaches us by other ways. */
const COPIES = {
  ...VARIANTS,
  'hard wrapped': (text) => text.replace(/[^\n]+/g, (line) => line.replace(new RegExp(`.{${COLUMNS}}`, 'gu'), '$&\n')),
};

/** Findings per 1,000 characters for each way of copying, ours and those of `linters` (name → alarms in a text). */
export function alarmTable(samples, core, read, linters) {
  const characters = samples.reduce((sum, { text }) => sum + text.length, 0);
  const rate = (count) => Math.round((count / characters) * 1e5) / 100;
  return Object.fromEntries(
    Object.entries(COPIES).map(([name, change]) => {
      const findings = samples.flatMap(({ text, report }) => findingsOf(core, read(change(text), report)));
      const ofText = findings.filter(({ rule }) => !ABOUT_WHOLE.test(rule));
      const open = ofText.filter(({ rule }) => rule === 'placeholder').length;
      const others = Object.entries(linters).map(([linter, alarms]) => [
        linter,
        rate(samples.reduce((sum, { text }) => sum + alarms(change(text)), 0)),
      ]);
      return [
        name,
        {
          'blanks to fill in': rate(open),
          'other errors': rate(ofText.filter(({ severity }) => severity === 'error').length - open),
          'all but blanks': rate(ofText.length - open),
          'about the whole report': rate(findings.length - ofText.length),
          ...Object.fromEntries(others),
        },
      ];
    }),
  );
}

/** Seeded errors found, for each mutator. */
export function seededTable(samples, core, read) {
  return Object.fromEntries(
    Object.entries(seededRows(samples, core, read)).map(([name, { found, all }]) => [
      name,
      { found, seeded: all, recall: all === 0 ? '–' : Math.round((found / all) * 1000) / 1000 },
    ]),
  );
}

/** `samples`: { id, text, labels, report? }; `read(text, kind)`: the parsed report; `checkReport` of the rules' engine. */
export function seededRows(samples, core, read) {
  const rows = {};
  for (const { name, rules, spoil } of MUTATORS) {
    let found = 0;
    let all = 0;
    const missed = [];
    for (const sample of samples) {
      const spoilt = spread(spoil(sampleFor(sample, read)));
      const before = spoilt.length === 0 ? new Map() : tally(core, read(sample.text, sample.report), rules);
      for (const text of spoilt) {
        all++;
        const after = tally(core, read(text, sample.report), rules);
        if ([...after].some(([finding, count]) => count > (before.get(finding) ?? 0))) found++;
        else missed.push({ id: sample.id, before: sample.text, after: text });
      }
    }
    rows[name] = { found, all, missed };
  }
  return rows;
}

/** How often each finding of some rules occurs; what it says and about which section tells findings apart. */
function tally(core, report, rules) {
  const counts = new Map();
  for (const { rule, message, sectionId } of findingsOf(core, report)) {
    if (!rules.includes(rule)) continue;
    const key = `${message.key} ${sectionId}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

export const findingsOf = (core, report) => core.checkReport(report, { platformShowsAuthor: true });

/** At most MOST of them, evenly spread. */
function spread(texts) {
  if (texts.length <= MOST) return texts;
  return Array.from({ length: MOST }, (_, index) => texts[Math.floor((index * texts.length) / MOST)]);
}

function sampleFor({ text, labels, report }, read) {
  const parsed = read(text, report);
  const sections = (parsed.pack?.sections ?? []).flatMap(({ id, requirement }) => {
    const match = parsed.matches.find(({ sectionId }) => sectionId === id);
    const node = match?.node === undefined ? undefined : parsed.outline.nodes[match.node];
    if (node === undefined || match.start === undefined || match.end === undefined) return [];
    // A person who deletes a section leaves the ## of the next heading.
    const end = match.end - (/(?:#{1,6}[ \t]+|\*\*)$/.exec(text.slice(0, match.end))?.[0].length ?? 0);
    return [{ start: match.start, end, bodyStart: node.textEnd, requirement }];
  });
  return { text, marks: marksOf(text, labels, parsed), sections, ordered: parsed.pack?.ordered === true };
}

/** The numbered nodes that a person sees; without labels, those that we see. */
function marksOf(text, labels, { outline }) {
  const nodes = labels
    ? labels.headings.map(({ depth, style, offset, mark = '' }) => ({
        depth,
        style,
        start: offset,
        end: offset + mark.length,
      }))
    : outline.nodes.map(({ depth, style, mark }) => ({ depth, style, start: mark?.start ?? 0, end: mark?.end ?? 0 }));
  const numbered = nodes
    .filter(({ style }) => STYLES.test(style))
    .map(({ depth, style, start, end }) => ({
      depth,
      style: style.replace(/_(?:half|full)$/, ''),
      start,
      end,
      ordinal: ordinalOf(text.slice(start, end)),
    }))
    .filter(({ ordinal }) => ordinal > 0);
  return numbered.map((node) => ({ ...node, isLast: !hasNext(numbered, node) }));
}

const STYLES =
  /^(?:han_dun|han_paren_half|han_paren_full|arab_dot|arab_dun|arab_fulldot|arab_paren_half|arab_paren_full|article|chapter)$/;

function ordinalOf(mark) {
  const digits = /\d+/.exec(mark)?.[0];
  if (digits !== undefined) return Number(digits);
  const [, tens, ones] =
    /([一二三四五六七八九]?十)?([一二三四五六七八九])?/.exec(mark.replace(/^[^一二三四五六七八九十]+/, '')) ?? [];
  const value = (sign) => (sign ? '一二三四五六七八九'.indexOf(sign) + 1 : 0);
  return (tens === undefined ? 0 : 10 * (value(tens[0]) || 1)) + value(ones);
}

/** Whether its list goes on: a node of its style counts on before one of a smaller depth. */
function hasNext(nodes, node) {
  for (const next of nodes.slice(nodes.indexOf(node) + 1)) {
    if (next.depth < node.depth) return false;
    if (next.depth === node.depth && next.style === node.style) return next.ordinal === node.ordinal + 1;
  }
  return false;
}
