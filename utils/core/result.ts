/** An outcome the caller must handle: a value, or a failure it can act on. A thrown error means a bug. */
export type Result<Value, Failure> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: Failure };

export const ok = <Value>(value: Value): Result<Value, never> => ({ ok: true, value });

export const err = <Failure>(failure: Failure): Result<never, Failure> => ({ ok: false, failure });
