/** A controller that is aborted with the first of these, too. `AbortSignal.any` came with Chromium 116 only. */
export function stopWith(...signals: readonly AbortSignal[]): AbortController {
  const stop = new AbortController();
  const { signal } = stop;
  for (const one of signals) {
    const follow = () => stop.abort(one.reason);
    one.addEventListener('abort', follow, { signal });
    if (one.aborted) follow();
  }
  return stop;
}
