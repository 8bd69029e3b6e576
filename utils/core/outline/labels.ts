/** Sections without a heading of their own, written as a label: 出席：张三、李四 or 会议议定事项如下： */
import type { PackSection } from '../packs/model';
import { namesOfSection } from '../packs/section-name';
import type { Outline } from './model';
import { headingKey } from './section-key';

export interface LabelledPart {
  readonly sectionId: string;
  /** Start of the label. */
  readonly start: number;
  readonly bodyStart: number;
  readonly end: number;
}

interface Label {
  readonly sectionId: string;
  readonly start: number;
  readonly bodyStart: number;
  readonly lineEnd: number;
  /** Nothing after the colon: the lines below are the content. */
  readonly opensList: boolean;
}

/** Notes at the end stand in brackets: （联系人：…） */
const LINE = /^[ \t\u3000]*[（(]?(?<label>[^：:\n]{1,24})[：:](?<value>[^\n]*)$/;
/** White space before a label is not longer. */
const LABEL_REACH = 64;
const AS_FOLLOWS: readonly RegExp[] = [/如下$/, /(?:情况|事项)如下$/];

/** The labelled part of each section named by a line's label, for the sections asked about. The first label wins. */
export function labelledParts(outline: Outline, sections: readonly PackSection[]): ReadonlyMap<string, LabelledPart> {
  const labels = labelsIn(outline.text, sections);
  const parts = new Map<string, LabelledPart>();
  for (const [index, { sectionId, start, bodyStart }] of labels.entries()) {
    if (parts.has(sectionId)) continue;
    // 出席：… 请假：… 列席：… on lines of their own are one section.
    const next = labels.slice(index + 1).find((label) => label.sectionId !== sectionId && label.start > start);
    const own = labels.slice(index).filter((label) => label.sectionId === sectionId);
    const last = own.findLast(({ start: at }) => at < (next?.start ?? outline.text.length)) ?? labels[index];
    if (last === undefined) continue;
    const end = last.opensList ? listEnd(outline, last, next) : last.lineEnd;
    parts.set(sectionId, { sectionId, start, bodyStart, end });
  }
  return parts;
}

function labelsIn(text: string, sections: readonly PackSection[]): readonly Label[] {
  const owners = new Map(
    sections.flatMap((section) => namesOfSection(section).map((name) => [headingKey(name), section.id] as const)),
  );
  return linesWithColon(text).flatMap(({ index, line }) => {
    const { groups } = LINE.exec(line) ?? {};
    if (groups === undefined) return [];
    const { label = '', value = '' } = groups;
    const start = index + line.indexOf(label);
    const place = { start, bodyStart: start + label.length + 1, lineEnd: index + line.length };
    return sectionsOf(headingKey(label), owners).map((sectionId) => ({
      sectionId,
      ...place,
      opensList: value.trim() === '',
    }));
  });
}

/** 时间、地点：… is both; 申请部门及联系人：… names one by its parts where no name is like it. */
function sectionsOf(key: string, owners: ReadonlyMap<string, string>): readonly string[] {
  const names = [key, ...AS_FOLLOWS.map((ending) => key.replace(ending, ''))];
  const whole = names.map((name) => owners.get(name)).find((id) => id !== undefined);
  if (whole !== undefined) return [whole];
  const parts = key.split(AND);
  const ids = parts.flatMap((part) => owners.get(part) ?? []);
  return ids.length === parts.length ? [...new Set(ids)] : [];
}

const AND = /[和与及、,/]/;

/** The lines that have a colon near their start; a pattern tried on every line costs much more. */
function linesWithColon(text: string): readonly { readonly index: number; readonly line: string }[] {
  const lines: { index: number; line: string }[] = [];
  for (let index = 0; index < text.length; ) {
    const next = text.indexOf('\n', index);
    const end = next === -1 ? text.length : next;
    if (hasColon(text, index, Math.min(end, index + LABEL_REACH))) lines.push({ index, line: text.slice(index, end) });
    index = end + 1;
  }
  return lines;
}

function hasColon(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x3a || code === 0xff1a) return true;
  }
  return false;
}

function listEnd({ text, blocks }: Outline, { bodyStart }: Label, next: Label | undefined): number {
  const tail = blocks.find(({ start, kind }) => start > bodyStart && kind !== 'title' && kind !== 'lead');
  return Math.min(next?.start ?? text.length, tail?.start ?? text.length);
}
