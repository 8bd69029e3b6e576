import { type ReadonlySignal, signal } from '@preact/signals';
import type { Failure } from '@/utils/app/failures';
import type { Applied } from '@/utils/app/protocol';
import type { Result } from '@/utils/core/result';
import type { MessageRef } from '@/utils/core/rules/rule';

/** What the last act came to. `sequence` counts acts, so that two equal outcomes can be told apart. */
export interface Outcome {
  readonly sequence: number;
  readonly state: 'none' | 'inserted' | 'refused';
  readonly strategy: string;
  readonly messages: readonly MessageRef[];
  /** The field's limit, when the text was refused because it exceeds it: the person may let it be cut. */
  readonly limit?: string;
  /** What should have been inserted, for pasting by hand. */
  readonly copyText?: string;
}

/** One thing to write into the field. */
export interface Act {
  readonly done: MessageRef;
  readonly copyText?: string | undefined;
  /** `mayCut`: the person has agreed to leave out what the field cannot hold. */
  readonly run: (mayCut: boolean) => Promise<Result<Applied, Failure>>;
}

/** Runs what the person asks for, one at a time, and keeps what came of it. */
export interface Acts {
  readonly isBusy: ReadonlySignal<boolean>;
  readonly outcome: ReadonlySignal<Outcome>;
  /** Resolves with whether it landed. While another act runs nothing is done: a second click is no second insertion. */
  insert(act: Act): Promise<boolean>;
  /** Does the last act again, leaving out what the field cannot hold. */
  insertCut(): Promise<boolean>;
  /** Shows why something else could not be done. */
  refuse(failure: Failure, copyText?: string): void;
}

export function createActs(): Acts {
  const isBusy = signal(false);
  const outcome = signal<Outcome>({ sequence: 0, state: 'none', strategy: '', messages: [] });
  const conclude = (next: Omit<Outcome, 'sequence'>) => {
    outcome.value = { ...next, sequence: outcome.value.sequence + 1 };
  };
  const refuse = (failure: Failure, copyText?: string) => conclude(refusal(failure, copyText));
  let last: Act | undefined;
  const carryOut = async (act: Act, mayCut: boolean) => {
    if (isBusy.value) return false;
    isBusy.value = true;
    last = act;
    try {
      const result = await act.run(mayCut);
      if (result.ok) conclude(success(result.value, mayCut ? { key: 'act.cut' } : act.done));
      else refuse(result.failure, act.copyText);
      return result.ok;
    } finally {
      isBusy.value = false;
    }
  };
  return {
    isBusy,
    outcome,
    refuse,
    insert: (act) => carryOut(act, false),
    insertCut: async () => last !== undefined && (await carryOut(last, true)),
  };
}

function success({ strategy, undoable, complete }: Applied, done: MessageRef): Omit<Outcome, 'sequence'> {
  const messages = [done];
  if (undoable) messages.push({ key: 'act.undoable' });
  if (!complete) messages.push({ key: 'act.partial' });
  return { state: 'inserted', strategy, messages };
}

function refusal({ code, detail }: Failure, copyText: string | undefined): Omit<Outcome, 'sequence'> {
  const messages = [{ key: `failure.${code}` }];
  const canPaste = copyText !== undefined && copyText !== '' && code.startsWith('insert/');
  const limit = code === 'insert/too-long' && detail !== undefined ? { limit: detail } : {};
  return { state: 'refused', strategy: '', messages, ...limit, ...(canPaste ? { copyText } : {}) };
}
