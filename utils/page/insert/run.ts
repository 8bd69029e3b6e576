// Runs the ladder. What it promises:
//   a strategy is tried only while the field reads exactly as before;
//   success is what was read back, never that an event was sent;
//   what a person takes back meanwhile is not put in again;
//   once something has changed which is not what was meant, it is taken back by undo. Another way is tried only if an editor
//   took an event and its own undo led back to the field before, to the last tag. Otherwise we stop and say so.
import type { Failure } from '../../app/failures';
import { err, ok, type Result } from '../../core/result';
import { bodyOf } from '../dom/document';
import { delay, until } from '../dom/wait';
import type { StrategyId, Surface } from '../editors/surface';
import type { Change } from './change';
import { watchDrawing } from './drawn-over';
import { hearUndo } from './person-undo';
import { BY_EVENT, NOT_ONE_STEP, PAST_MODELS } from './plan';
import { STRATEGIES } from './strategies';
import type { Tools } from './strategy';
import { pressUndo, takeBack } from './take-back';
import { judge, type Verdict } from './verify';

const POLL_MS = 25;
/** Editors which claim an event may take their time (150 ms were seen under load); the rest answers at once. */
const CLAIMED_MS = 700;
const REFUSED_MS = 80;
/** A framework may render once more and revert what it did not know. */
const RERENDER_MS = 90;

export interface Landed {
  readonly strategy: StrategyId;
  readonly undoable: boolean;
}

interface Ladder {
  readonly surface: Surface;
  readonly change: Change;
  readonly tools: Tools;
  /** The markup before, so that taking back can be judged by more than the text. */
  readonly markup: string;
  readonly tried: StrategyId[];
  /** Whether a person has taken it back meanwhile. */
  isUndone(): boolean;
  /** Something with a model took an event: the DOM must not be changed behind its back. */
  hasModel: boolean;
  /** Something took an event: one that is made otherwise may be worth a try. */
  isHeard: boolean;
  wasRestored: boolean;
  /** The page has drawn the text anew after the last command. */
  isDrawnOver(): boolean;
}

export async function runLadder(
  surface: Surface,
  change: Change,
  strategies: readonly StrategyId[],
  tools: Tools,
): Promise<Result<Landed, Failure>> {
  const listening = new AbortController();
  const isUndone = hearUndo(surface.element.ownerDocument, listening.signal);
  const markup = markupOf(surface);
  const isDrawnOver = watchDrawing(surface, listening.signal);
  const told = { isUndone, isDrawnOver, hasModel: false, isHeard: false, wasRestored: false };
  try {
    return await climbAll({ surface, change, tools, markup, tried: [], ...told }, strategies);
  } finally {
    listening.abort();
  }
}

async function climbAll(ladder: Ladder, strategies: readonly StrategyId[]): Promise<Result<Landed, Failure>> {
  const { surface, change, tools, markup, isUndone } = ladder;
  for (const strategy of strategies) {
    if (ladder.hasModel && PAST_MODELS.has(strategy)) continue;
    if (strategy === 'paste-paragraphs' && !ladder.isHeard) continue;
    if (surface.read().text !== change.before) return failed(ladder, 'insert/doubtful');
    const outside = countOutside(ladder);
    const verdict = await climb(ladder, strategy);
    if (verdict !== 'landed' && isUndone()) return err({ code: 'insert/undone', detail: strategy });
    if (verdict === 'unchanged' && countOutside(ladder) > outside) return astray(ladder, outside);
    if (verdict === 'landed') return ok({ strategy, undoable: !NOT_ONE_STEP.has(strategy) });
    if (verdict === 'unchanged') continue;
    // What the editor put in or drew is in its own history, which listens for the keys.
    const byKeys = BY_EVENT.has(strategy) || ladder.isDrawnOver();
    if (!(await takeBack(surface, change, strategy, byKeys, tools))) return failed(ladder, 'insert/doubtful');
    ladder.wasRestored = true;
    // Only an editor's own undo of an event is a clean slate: what a command met with may do it again.
    if (!BY_EVENT.has(strategy) || markupOf(surface) !== markup) return failed(ladder, 'insert/restored');
  }
  return failed(ladder, ladder.wasRestored ? 'insert/restored' : 'insert/not-kept');
}

async function climb(ladder: Ladder, strategy: StrategyId): Promise<Verdict> {
  const { surface, change, tried } = ladder;
  tried.push(strategy);
  const claim = await carryOut(ladder, strategy);
  if (claim === 'claimed' && BY_EVENT.has(strategy)) {
    ladder.isHeard = true;
    ladder.hasModel ||= marksItsNodes(surface);
  }
  return settle(surface, change, claim === 'claimed' ? CLAIMED_MS : REFUSED_MS);
}

/** A page that has put its own in place of what the browser has may throw in the midst of it; what came of it is read back. */
async function carryOut({ surface, change, tools }: Ladder, strategy: StrategyId): Promise<'claimed' | 'refused'> {
  try {
    return await STRATEGIES[strategy](surface, change, tools);
  } catch {
    return 'refused';
  }
}

/** How often the longest line that goes in stands in the page beside the field: block editors put a paste into other blocks. */
function countOutside({ surface: { element }, change }: Ladder): number {
  const lines = change.edits.flatMap(({ text }) => text.split('\n'));
  const line = lines.reduce((longest, next) => (next.length > longest.length ? next : longest), '').trim();
  if (line === '') return 0;
  const count = (node: Node | null) => (node?.textContent ?? '').split(line).length;
  return count(bodyOf(element.ownerDocument)) - count(element);
}

/** The text went somewhere else: no second attempt, only the editor's own undo. */
async function astray(ladder: Ladder, outside: number) {
  pressUndo(ladder.surface.element);
  const isBack = await until(() => countOutside(ladder) <= outside, CLAIMED_MS / 2, POLL_MS);
  return failed(ladder, isBack ? 'insert/restored' : 'insert/doubtful');
}

/**
 * Editors that draw a model tell its nodes by attributes (Slate, Draft.js, Lexical); those which take a paste only to clean it
 * work on the DOM itself (medium-editor, wangEditor 4), and commands are right there.
 */
const marksItsNodes = ({ element }: Surface): boolean =>
  [...element.querySelectorAll('*')].some(({ attributes }) =>
    [...attributes].some(({ name }) => name.startsWith('data-')),
  );

const failed = ({ tried }: Ladder, code: Failure['code']) => err({ code, detail: tried.join(' ') });

const markupOf = ({ kind, element }: Surface): string => (kind === 'control' ? element.value : element.innerHTML);

/** Reads back until the field shows the change and goes on showing it, or the time is up. */
async function settle(surface: Surface, change: Change, timeoutMs: number): Promise<Verdict> {
  const tolerance = surface.kind === 'editable' && surface.manager !== 'none' ? 'empty-lines' : 'none';
  const verdict = () => judge(change, surface.read().text, tolerance);
  await until(() => verdict() !== 'unchanged', timeoutMs, POLL_MS);
  await until(() => verdict() === 'landed', verdict() === 'unchanged' ? 0 : CLAIMED_MS / 2, POLL_MS);
  if (verdict() === 'landed') await delay(RERENDER_MS);
  return verdict();
}
