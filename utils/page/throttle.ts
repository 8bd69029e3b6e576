/**
 * Calls `act` at most once per `everyMs`, with the last argument given; the last call is never lost, only late.
 * `act` returns false to be called again after that time instead.
 */
export function throttle<Argument>(
  everyMs: number,
  signal: AbortSignal,
  act: (argument: Argument) => boolean,
): (argument: Argument) => void {
  let last: { readonly argument: Argument } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const fire = () => {
    timer = undefined;
    if (!last) return;
    const given = last;
    last = undefined;
    timer = setTimeout(fire, everyMs);
    if (!act(given.argument)) last ??= given;
  };
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  return (argument) => {
    last = { argument };
    if (timer === undefined && !signal.aborted) fire();
  };
}
