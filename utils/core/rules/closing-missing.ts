import type { ParsedReport } from '../outline/report';
import type { Finding, Fix, Rule } from './rule';
import { found, type Place, replacing } from './shared/found';
import { lineAt } from './shared/lines';
import { proseOf } from './shared/prose';

/** A kind with a formula to end with ends without it, or with the formula of another kind: 妥否，请批示 in a 报告. */
export const closingMissing: Rule = {
  id: 'closing-missing',
  check: (report) => {
    if (report.text.trim() === '') return [];
    const foreign = foreignFormulas(report);
    const isAtEnd = foreign.some(({ start }) => start >= tailOf(report).start);
    return [...foreign, ...(isAtEnd ? [] : absent(report))].sort((a, b) => a.start - b.start);
  },
};

/** The last part of the text, where a formula may stand: its last lines, and at least its last seventh. */
function tailOf({ text }: ParsedReport): Place {
  const { length } = text.trimEnd();
  let start = length;
  for (let line = 0; line < LAST_LINES && start > 0; ) {
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    if (lineStart < start) line++;
    start = line === LAST_LINES ? lineStart : lineStart - 1;
  }
  return { start: Math.max(0, Math.min(start, Math.floor(text.length * 0.85))), end: length };
}

const LAST_LINES = 5;

const keyOf = (text: string): string => text.replace(/[\s，,。.！!；;]/g, '');

function absent(report: ParsedReport): readonly Finding[] {
  const closings = report.pack?.closings ?? [];
  const [usual] = closings;
  if (usual === undefined || isReportedAsSection(report)) return [];
  const tail = tailOf(report);
  // A list of attachments, a signature and a date may stand below it.
  const block = report.outline.blocks.find(({ kind }) => kind === 'closing');
  const words = keyOf(report.text.slice(Math.min(tail.start, block?.start ?? tail.start), tail.end));
  // 当否，请批示 and 以上请示，请批示: what counts is the last clause.
  const isThere = closings.some((closing) => words.includes(keyOf(closing.split(/[，,]/).at(-1) ?? closing)));
  if (isThere) return [];
  const isRequest = closings.every((closing) => /批示|批复|批准|审批/.test(closing));
  const place = { start: tail.end, end: tail.end };
  return [
    found('closing-missing', isRequest ? 'error' : 'warn', place, { case: 'absent', params: { closing: usual } }),
  ];
}

/** A kind whose template has the closing as a section of its own hears of it from the rule about missing sections. */
function isReportedAsSection({ pack, matches }: ParsedReport): boolean {
  const section = pack?.sections.find(({ block, requirement }) => block === 'closing' && requirement !== 'may');
  return matches.some(({ sectionId, status }) => sectionId === section?.id && status === 'missing');
}

function foreignFormulas(report: ParsedReport): readonly Finding[] {
  const { own } = proseOf(report);
  const taken = new Set<number>();
  return (report.pack?.forbidden ?? []).flatMap((phrase) =>
    occurrencesOf(own, phrase).flatMap(({ start }) => {
      const sentence = sentenceAt(own, start);
      if (taken.has(sentence.start)) return [];
      taken.add(sentence.start);
      return [toFinding(report, sentence, { start, end: start + phrase.length })];
    }),
  );
}

function toFinding(report: ParsedReport, sentence: Place, phrase: Place): Finding {
  const isClosing = phrase.start >= tailOf(report).start;
  const [only, another] = report.pack?.closings ?? [];
  const fix: Fix | undefined =
    isClosing && only !== undefined && another === undefined
      ? replacing(sentence, `${only.replace(/[。]$/, '')}。`)
      : undefined;
  const params = { phrase: report.text.slice(phrase.start, phrase.end) };
  const details = { case: 'foreign', params, ...(fix && { fix }) };
  return found('closing-missing', isClosing ? 'error' : 'warn', isClosing ? sentence : phrase, details);
}

function occurrencesOf(text: string, phrase: string): readonly { start: number }[] {
  const places: { start: number }[] = [];
  if (phrase === '') return places;
  for (let start = text.indexOf(phrase); start >= 0; start = text.indexOf(phrase, start + phrase.length))
    places.push({ start });
  return places;
}

function sentenceAt(text: string, offset: number): Place {
  const line = lineAt(text, offset);
  const before = text.slice(line.start, offset).lastIndexOf('。');
  const after = text.slice(offset, line.end).search(/[。！？]/);
  const start = before === -1 ? line.start : line.start + before + 1;
  const indent = text.slice(start, offset).length - text.slice(start, offset).trimStart().length;
  return { start: start + indent, end: after === -1 ? line.end : offset + after + 1 };
}
