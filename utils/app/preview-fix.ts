import type { FieldEdit } from '../core/outline/content';
import { sectionInPlace } from '../core/outline/place';
import type { Finding } from '../core/rules/rule';
import type { CheckedField } from './check-field';

/** A line as it is and as it will be. Without `before` it is new, without `after` it goes. */
export interface LineChange {
  readonly before?: string;
  readonly after?: string;
}

/** What applying the finding's fix would do to the text, line by line in reading order. */
export function previewFix({ fix }: Finding, { snapshot, report }: CheckedField): readonly LineChange[] {
  if (fix === undefined) return [];
  const { text, field } = snapshot;
  if (fix.kind === 'edits')
    return lineChanges(
      text,
      fix.edits.map(({ start, end, text: inline }) => ({ start, end, inline })),
    );
  return lineChanges(text, sectionInPlace(report, fix.sectionId, field.format)?.edits ?? []);
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Edits of one line are one change; whole paragraphs put in are lines of their own. */
export function lineChanges(text: string, edits: readonly FieldEdit[]): readonly LineChange[] {
  const changes: LineChange[] = [];
  let group: Piece[] = [];
  let lineEnd = -1;
  const close = () => {
    if (group.length > 0) changes.push(...changesOf(text, group));
    group = [];
  };
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    if (edit.start > lineEnd || 'blocks' in edit) close();
    if ('blocks' in edit) changes.push(...edit.blocks.map((block) => ({ after: block.text })));
    else group.push({ start: edit.start, end: edit.end, text: edit.inline });
    lineEnd = endOfLine(text, edit.end);
  }
  close();
  return changes;
}

function changesOf(text: string, pieces: readonly Piece[]): readonly LineChange[] {
  const { before = '', after = '' } = joined(text, pieces);
  return before.includes('\n') ? betweenLines(before.split('\n'), after.split('\n')) : [{ before, after }];
}

/** Lines that stand on one side only; those that end alike are one line with another number. */
function betweenLines(before: readonly string[], after: readonly string[]): readonly LineChange[] {
  const added = after.filter((line) => line.trim() !== '' && !before.includes(line));
  const changes: LineChange[] = before
    .filter((line) => line.trim() !== '' && !after.includes(line))
    .map((line) => {
      const index = added.findIndex((other) => other.slice(-ENDING) === line.slice(-ENDING));
      return index === -1 ? { before: line } : { before: line, after: added.splice(index, 1)[0] ?? '' };
    });
  const all = [...changes, ...added.map((line) => ({ after: line }))];
  return all.length > 0 ? all : [{ before: before[0] ?? '', after: after[0] ?? '' }];
}

/** Headings are told by how they end, in UTF-16 code units. */
const ENDING = 6;

function joined(text: string, pieces: readonly Piece[]): LineChange {
  const from = text.lastIndexOf('\n', (pieces[0]?.start ?? 0) - 1) + 1;
  let after = '';
  let position = from;
  for (const { start, end, text: inserted } of pieces) {
    after += text.slice(position, start) + inserted;
    position = end;
  }
  const to = endOfLine(text, position);
  return { before: text.slice(from, to), after: after + text.slice(position, to) };
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
}
