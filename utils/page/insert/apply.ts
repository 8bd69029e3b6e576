// Carries out a request to change a field.
import type { Failure } from '../../app/failures';
import type { ApplyRequest } from '../../app/protocol';
import { err, ok, type Result } from '../../core/result';
import { noteChange } from '../dom/typing';
import { delay } from '../dom/wait';
import type { StrategyId, Surface } from '../editors/surface';
import { announceAfter, prepareFocus } from './announce';
import { type Change, planChange, type Rendering } from './change';
import { fitted } from './fit';
import { notedMs, pauseAfterChange } from './pause';
import { BY_EVENT, planFor } from './plan';
import { runLadder } from './run';
import type { Tools } from './strategy';
import type { AppliedToSurface, WriteRequest } from './writer';

export async function applyTo(
  surface: Surface,
  request: WriteRequest,
  tools: Tools,
): Promise<Result<AppliedToSurface, Failure>> {
  if (!request.isTyped) await pauseAfterChange(surface);
  const before = surface.read().text;
  if (before !== request.expectedText) return err({ code: 'field/stale' });
  const plan = (edits: ApplyRequest['edits'], primary: number) =>
    planChange(before, edits, primary, renderingOf(surface), edits === request.edits ? request.select : undefined);
  const whole = plan(request.edits, request.primary);
  const first = await attempt(surface, shortened(surface, whole, request), tools, request);
  const primary = request.edits[request.primary];
  const mayTryLess = primary && request.edits.length > 1 && !first.ok && first.failure.code === 'insert/not-kept';
  if (!mayTryLess) return withCompleteness(first, true);
  const less = shortened(surface, plan([primary], 0), request);
  return withCompleteness(await attempt(surface, less, tools, request), false);
}

type Outcome = Awaited<ReturnType<typeof runLadder>>;

const withCompleteness = (outcome: Outcome, complete: boolean): Result<AppliedToSurface, Failure> =>
  outcome.ok ? ok({ ...outcome.value, complete }) : outcome;

/** Cut only if the person has agreed to it. */
function shortened(surface: Surface, change: Change, { cutToFit }: Pick<ApplyRequest, 'cutToFit'>): Change {
  return (cutToFit && isTooLong(surface, change) && fitted(change, limitOf(surface))) || change;
}

function isTooLong(surface: Surface, { before, after }: Change): boolean {
  const limit = limitOf(surface);
  return limit >= 0 && after.length > limit && after.length > before.length;
}

async function attempt(
  surface: Surface,
  change: Change,
  tools: Tools,
  { isTyped }: Pick<WriteRequest, 'isTyped'>,
): Promise<Outcome> {
  if (isTooLong(surface, change)) return err({ code: 'insert/too-long', detail: String(limitOf(surface)) });
  if (change.after === change.before) return err({ code: 'insert/nothing' });
  await prepareFocus(surface);
  const outcome = await runLadder(surface, change, planFor(surface, change), tools);
  if (outcome.ok) {
    noteChange();
    leaveCaret(surface, change, outcome.value.strategy);
    if (await isRewritten(surface, change)) return err({ code: 'insert/doubtful', detail: outcome.value.strategy });
    await delay(isTyped ? 0 : notedMs(surface, outcome.value.strategy));
    if (surface.read().text === change.before) return err({ code: 'insert/undone', detail: outcome.value.strategy });
  }
  return outcome;
}

/** Announces the change; whether the page then puts other text into the control, as one does that cleans what was written. */
async function isRewritten(surface: Surface, { edits }: Change): Promise<boolean> {
  const text = () => surface.read().text.trim();
  const written = text();
  announceAfter(surface, edits.at(-1)?.text ?? '');
  if (surface.kind !== 'control') return false;
  await delay(0); // frameworks draw after the event
  return text() !== written;
}

/** After an event the editor has put its caret itself, in its model as well; it is not touched where it is right. */
function leaveCaret(surface: Surface, { select, after }: Change, strategy: StrategyId): void {
  const { text, selection } = surface.read();
  const isLeft = selection?.start === select.start && selection.end === select.end;
  if (BY_EVENT.has(strategy) && (isLeft || !text.startsWith(after))) return;
  surface.select(select.start, select.end);
}

/** -1: no limit. */
const limitOf = (surface: Surface) => (surface.kind === 'control' ? surface.element.maxLength : -1);

function renderingOf(surface: Surface): Rendering {
  const isControl = surface.kind === 'control';
  return {
    format: surface.format,
    hasMarkup: isControl || surface.format === 'markdown',
    isSingleLine: isControl && surface.element.localName === 'input',
  };
}
