// What is tried on every editor: places × payloads × whether the page has the keyboard.
import type { ContentBlock, FieldEdit } from '../../utils/core/outline/content';
import type { EditorFixture } from '../fixtures/editors/catalogue';

const PLACES = ['empty', 'end', 'new-line', 'middle', 'selection'] as const;
const PAYLOADS = ['line', 'lines', 'blocks', 'long'] as const;

export type Place = (typeof PLACES)[number];
export type Payload = (typeof PAYLOADS)[number];

export interface Cell {
  readonly place: Place;
  readonly payload: Payload;
  /** False: another tab is in front, as when a person clicks in the side panel. */
  readonly isFocused: boolean;
}

export const nameOf = ({ place, payload, isFocused }: Cell) => `${place} ${payload}${isFocused ? '' : ' unfocused'}`;

/** Every cell that makes sense in the field; those on an empty field first, so that one page serves for all. */
export function allCells(editor: EditorFixture): readonly Cell[] {
  return PLACES.flatMap((place) =>
    PAYLOADS.flatMap((payload) => [true, false].map((isFocused) => ({ place, payload, isFocused }))),
  ).filter((cell) => makesSense(cell, editor));
}

function makesSense({ place, payload, isFocused }: Cell, { isSingleLine }: EditorFixture): boolean {
  if (place === 'new-line' && (payload === 'line' || payload === 'lines')) return false;
  // How much text it is and who has the keyboard do not meet.
  if (!isFocused && payload === 'long') return false;
  return !isSingleLine || (place !== 'new-line' && payload !== 'long');
}

const FEW: readonly Cell[] = [
  { place: 'empty', payload: 'blocks', isFocused: true },
  { place: 'new-line', payload: 'blocks', isFocused: false },
  { place: 'middle', payload: 'blocks', isFocused: true },
  { place: 'selection', payload: 'line', isFocused: false },
];

/** The cells that a change breaks first. */
export const fewCells = (editor: EditorFixture): readonly Cell[] =>
  FEW.filter(({ place }) => !editor.isSingleLine || place !== 'new-line');

/** What stands in the field before, a line each; the marked characters are bold where the editor has bold. */
export const BASE_LINES = ['前文甲', '乙丙己', '后文'] as const;
export const BOLD = ['前', '己'] as const;

export const baseOf = ({ isSingleLine }: EditorFixture): readonly string[] =>
  isSingleLine ? [BASE_LINES[1]] : BASE_LINES;

const SENTENCE = '今年以来，全市上下认真贯彻落实各项部署要求，扎实推进专项整治工作，取得了阶段性成效。';

const LONG: readonly ContentBlock[] = Array.from({ length: 40 }, (_, index) => [
  { kind: 'heading', level: 2, text: `（${index + 1}）第${index + 1}项` } as const,
  { kind: 'paragraph', text: `第${index + 1}段。${SENTENCE.repeat(3)}` } as const,
]).flat();

const BLOCKS: Readonly<Record<'blocks' | 'long', readonly ContentBlock[]>> = {
  blocks: [
    { kind: 'heading', level: 1, text: '一、存在的问题' },
    { kind: 'paragraph', text: '问题<甲> & "乙"' },
    { kind: 'heading', level: 2, text: '（一）学习不够' },
    { kind: 'paragraph', text: '二是  抓整改' },
  ],
  long: LONG,
};

const INLINE: Readonly<Record<'line' | 'lines', string>> = { line: '新的话', lines: '新的话\n第二行\n末行' };

/** A cell worked out: what is asked for, and what must be there afterwards. */
export interface Task {
  readonly edit: FieldEdit;
  readonly before: string;
  readonly after: string;
  /** After it, with one more character typed where the caret was left. */
  readonly typed: string;
  readonly headings: readonly { readonly level: number; readonly text: string }[];
}

export const TYPED = '字';

export function taskOf(editor: EditorFixture, { place, payload }: Cell): Task {
  const [before, start, end] = startOf(editor, place);
  const edit =
    payload === 'line' || payload === 'lines'
      ? { start, end, inline: INLINE[payload] }
      : { start, end, blocks: BLOCKS[payload] };
  const blocks = 'blocks' in edit ? edit.blocks : [];
  const put =
    'inline' in edit
      ? asLine(edit.inline, editor)
      : blocks.map((block) => rendered(block, editor)).join(editor.isSingleLine ? ' ' : '\n');
  const isBlocks = blocks.length > 0 && !editor.isSingleLine;
  const lead = isBlocks && start > 0 && before[start - 1] !== '\n' ? '\n' : '';
  const tail = isBlocks && end < before.length && before[end] !== '\n' ? '\n' : '';
  const whole = (text: string) => before.slice(0, start) + lead + text + tail + before.slice(end);
  const headings = editor.format === 'rich' ? blocks.flatMap((block) => (block.kind === 'heading' ? [block] : [])) : [];
  return { edit, before, after: whole(put), typed: whole(put + TYPED), headings };
}

function startOf(editor: EditorFixture, place: Place): readonly [text: string, start: number, end: number] {
  if (place === 'empty') return ['', 0, 0];
  const text = baseOf(editor).join('\n');
  const bold = text.lastIndexOf(BOLD[1]);
  if (place === 'middle') return [text, bold, bold];
  if (place === 'selection') return [text, bold - 1, bold];
  const whole = place === 'new-line' ? `${text}\n` : text;
  return [whole, whole.length, whole.length];
}

const asLine = (text: string, { isSingleLine }: EditorFixture) => (isSingleLine ? text.replaceAll('\n', ' ') : text);

/** Only Markdown has its headings in the text. */
function rendered(block: ContentBlock, { format }: EditorFixture): string {
  return block.kind === 'heading' && format === 'markdown' ? `${'#'.repeat(block.level)} ${block.text}` : block.text;
}
