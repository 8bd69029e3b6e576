// What the resident script and the writing script say to each other; both live in the same isolated world.
// Reading and watching are always there; what inserts is put into a frame when something is to be inserted.
import type { Failure } from '../../app/failures';
import type { Applied, ApplyRequest } from '../../app/protocol';
import type { Result } from '../../core/result';
import type { OpenSurface } from '../editors/surface';
import type { Tools } from './strategy';

/** `isTyped`: the person goes on typing at once, so it does not wait until the editor would make a step of its own of it. */
export type TypedRequest = ApplyRequest & { readonly isTyped?: boolean };

export type WriteRequest = Omit<TypedRequest, 'fieldId'>;

export type AppliedToSurface = Omit<Applied, 'snapshot'>;

export interface Writer {
  apply(surface: OpenSurface, request: WriteRequest, tools: Tools): Promise<Result<AppliedToSurface, Failure>>;
}

const KEY = Symbol.for('draftside.writer');

export function offerWriter(writer: Writer): void {
  (globalThis as { [KEY]?: Writer })[KEY] = writer;
}

export const offeredWriter = (): Writer | undefined => (globalThis as { [KEY]?: Writer })[KEY];
