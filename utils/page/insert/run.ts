// Runs the ladder. What it promises:
//   a strategy is tried only while the field reads exactly as before;
//   success is what was read back, never that an event was sent;
//   once something has changed there is no second attempt: it landed, or it is taken back by undo, or we stop and say so.
import type { Failure } from '../../app/failures';
import { err, ok, type Result } from '../../core/result';
import { delay, until } from '../dom/wait';
import type { StrategyId, Surface } from '../editors/surface';
import type { Change } from './change';
import { STRATEGIES } from './strategies';
import type { Tools } from './strategy';
import { takeBack } from './take-back';
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

export async function runLadder(
  surface: Surface,
  change: Change,
  strategies: readonly StrategyId[],
  tools: Tools,
): Promise<Result<Landed, Failure>> {
  const tried: StrategyId[] = [];
  for (const strategy of strategies) {
    if (surface.read().text !== change.before) return err({ code: 'insert/doubtful', detail: tried.join(' ') });
    tried.push(strategy);
    const claim = await STRATEGIES[strategy](surface, change, tools);
    const verdict = await settle(surface, change, claim === 'claimed' ? CLAIMED_MS : REFUSED_MS);
    if (verdict === 'landed') return ok({ strategy, undoable: strategy !== 'setter' });
    if (verdict === 'wrong') return err(await givenUp(surface, change, tried, tools));
  }
  return err({ code: 'insert/not-kept', detail: tried.join(' ') });
}

async function givenUp(surface: Surface, change: Change, tried: readonly StrategyId[], tools: Tools): Promise<Failure> {
  const isRestored = await takeBack(surface, change.before, tools);
  return { code: isRestored ? 'insert/restored' : 'insert/doubtful', detail: tried.join(' ') };
}

/** Reads back until the field shows the change and goes on showing it, or the time is up. */
async function settle(surface: Surface, change: Change, timeoutMs: number): Promise<Verdict> {
  const tolerance = surface.kind === 'editable' && surface.manager !== 'none' ? 'empty-lines' : 'none';
  const verdict = () => judge(change, surface.read().text, tolerance);
  await until(() => verdict() !== 'unchanged', timeoutMs, POLL_MS);
  await until(() => verdict() === 'landed', verdict() === 'unchanged' ? 0 : CLAIMED_MS / 2, POLL_MS);
  if (verdict() === 'landed') await delay(RERENDER_MS);
  return verdict();
}
