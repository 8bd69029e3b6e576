/**
 * Depth of marks from a stack of styles: a style not on the stack opens a level below, a style on the stack closes the
 * levels under it. Nominal levels (一、 is 1, （一） is 2) are never asked: texts use any style at any depth.
 */

/** What nesting has to know of a heading. `key` as in `ReadMark`; headings without a mark have the key 'none'. */
export interface Nestable {
  readonly key: string;
  readonly ordinal: number;
  readonly path?: readonly number[] | undefined;
}

export interface Nested {
  readonly depth: number;
  /** Index of the parent; -1 at the top. */
  readonly parent: number;
}

interface Level extends Nestable {
  readonly index: number;
}

/** One result for each mark, in the same order. */
export function nest(marks: readonly Nestable[]): readonly Nested[] {
  const isOuter = learnOrder(marks);
  const goesOn = listsGoingOn(marks);
  const stack: Level[] = [];
  return marks.map((mark, index) => {
    // A bullet numbers nothing: it hangs below the last heading and closes none.
    if (mark.key.startsWith('bullet')) return { depth: stack.length + 1, parent: stack.at(-1)?.index ?? -1 };
    const kept = levelFor(stack, mark, isOuter, goesOn[index]);
    while (stack.length > kept) stack.pop(); // a shorter length would give its memory away, to be asked for again
    const parent = stack.at(-1)?.index ?? -1;
    stack.push({ key: mark.key, ordinal: mark.ordinal, path: mark.path, index });
    return { depth: stack.length, parent };
  });
}

type Order = (key: string, other: string) => boolean;

/** How many levels of the stack stay open above `mark`. */
function levelFor(stack: readonly Level[], mark: Nestable, isOuter: Order, goesOn: GoingOn | undefined): number {
  if (mark.key.startsWith('markdown')) return markdownLevel(stack, mark);
  if (mark.key.startsWith('decimal')) return decimalLevel(stack, mark);
  const same = stack.findLastIndex(({ key }) => key === mark.key);
  if (same !== -1) return isInnerList(stack, same, mark, goesOn) ? stack.length : levelOfSame(stack, same, mark);
  const continued = stack.findLastIndex((level) => continues(level, mark));
  if (continued !== -1) return continued;
  if (mark.key.startsWith('none')) return stack.length - trailing(stack, ({ key }) => key.startsWith('arab'));
  return stack.length - trailing(stack, ({ key }) => isOuter(mark.key, key));
}

/** 1. （1） 1. 2. 3. （2） 2.: digits at two depths. The outer list goes on behind the inner one. */
function isInnerList(stack: readonly Level[], same: number, mark: Nestable, goesOn: GoingOn | undefined): boolean {
  if (mark.ordinal !== 1 || same >= stack.length - 1 || goesOn === undefined || goesOn.length < 2) return false;
  return goesOn.ordinal > 1 && goesOn.ordinal === (stack[same]?.ordinal ?? 0) + 1;
}

/** Of a list from one of its marks on. */
interface GoingOn {
  /** With what number its style goes on after the list; 0 where it does not. */
  readonly ordinal: number;
  /** A single 一、 between 二、 and 三、 is no list but out of order. */
  readonly length: number;
}

/** Where one sign numbers two open levels, the inner one, unless only the outer one is followed by this number. */
function levelOfSame(stack: readonly Level[], same: number, mark: Nestable): number {
  const isDue = ({ key, ordinal }: Level) => key === mark.key && ordinal === mark.ordinal - 1;
  const due = stack.findLastIndex(isDue);
  return due === -1 ? same : due;
}

/** For each mark how the list that it stands in goes on. */
function listsGoingOn(marks: readonly Nestable[]): readonly (GoingOn | undefined)[] {
  const result: (GoingOn | undefined)[] = new Array(marks.length);
  const later = new Map<string, { readonly ordinal: number; readonly goesOn: GoingOn }>();
  for (let index = marks.length - 1; index >= 0; index--) {
    const mark = marks[index];
    if (mark === undefined || mark.ordinal === 0) continue;
    const next = later.get(mark.key);
    const isNext = next?.ordinal === mark.ordinal + 1;
    const goesOn = isNext
      ? { ordinal: next.goesOn.ordinal, length: next.goesOn.length + 1 }
      : { ordinal: next?.ordinal ?? 0, length: 1 };
    result[index] = goesOn;
    later.set(mark.key, { ordinal: mark.ordinal, goesOn });
  }
  return result;
}

/** 1、 … 2. … 3、 typed carelessly: one run, although the signs differ. */
function continues(level: Nestable, mark: Nestable): boolean {
  const group = looseGroup(mark.key);
  return (
    group !== undefined && looseGroup(level.key) === group && mark.ordinal > 1 && level.ordinal === mark.ordinal - 1
  );
}

function looseGroup(key: string): string | undefined {
  if (key === 'han_dun' || key === 'han_bare') return 'han';
  return key === 'arab_dot' || key === 'arab_dun' || key === 'arab_close' ? 'arab' : undefined;
}

function markdownLevel(stack: readonly Level[], mark: Nestable): number {
  const closed = stack.findIndex(({ key, ordinal }) => !key.startsWith('markdown') || ordinal >= mark.ordinal);
  return closed === -1 ? stack.length : closed;
}

function decimalLevel(stack: readonly Level[], mark: Nestable): number {
  const length = mark.path?.length ?? 1;
  const closed = stack.findIndex(({ key, path }) => key.startsWith('decimal') && (path?.length ?? 1) >= length);
  if (closed !== -1) return closed;
  const parent = stack.findLastIndex((level) => isDecimalParent(level, mark));
  return parent === -1 ? stack.length : parent + 1;
}

function isDecimalParent(level: Nestable, { path }: Nestable): boolean {
  if (level.key.startsWith('decimal')) return true;
  return level.ordinal === path?.[0] && /^(?:arab_d|chapter|han_dun)/.test(level.key);
}

/** How many levels at the end of the stack satisfy `test`. */
function trailing(stack: readonly Level[], test: (level: Level) => boolean): number {
  let count = 0;
  for (let at = stack.length - 1; at >= 0; at--) {
    const level = stack[at];
    if (level === undefined || !test(level)) break;
    count++;
  }
  return count;
}

/**
 * Which of two styles this text puts outside the other: the one that is directly followed by the other's first mark more
 * often. Keeps （一） a level above 1. even where a list 1. 2. stands between 一、 and （一）.
 */
function learnOrder(marks: readonly Nestable[]): Order {
  const opened = new Map<string, number>();
  for (const [index, { key, ordinal }] of marks.entries()) {
    const before = marks[index - 1];
    if (before === undefined || ordinal !== 1 || before.key === key) continue;
    const pair = `${before.key}>${key}`;
    opened.set(pair, (opened.get(pair) ?? 0) + 1);
  }
  return (key, other) => (opened.get(`${key}>${other}`) ?? 0) > (opened.get(`${other}>${key}`) ?? 0);
}
