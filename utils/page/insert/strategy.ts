import type { DriveReply, PageDispatch, PageDrive } from '../../app/protocol';
import type { Surface } from '../editors/surface';
import type { Change } from './change';

/** What a strategy may use besides the surface. */
export interface Tools {
  /** Dispatches an event in the page's own world at its deepest active element; null when that is impossible. */
  dispatch(event: PageDispatch): Promise<{ readonly prevented: boolean } | null>;
  /** Lets an editor act through its own API; null when it is not there. */
  drive(drive: PageDrive): Promise<DriveReply | null>;
}

/**
 * One way of putting a change into a surface. `claimed` means: it should show up soon; `refused`: nothing was done.
 * Neither is proof of anything; only reading back is.
 */
export type Strategy = (
  surface: Surface,
  change: Change,
  tools: Tools,
) => 'claimed' | 'refused' | Promise<'claimed' | 'refused'>;
