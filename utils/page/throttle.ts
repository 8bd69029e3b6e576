/** Calls `act` at most once per `everyMs`, with the last argument given; the last call is never lost, only late. */
export function throttle<Argument>(
  everyMs: number,
  signal: AbortSignal,
  act: (argument: Argument) => void,
): (argument: Argument) => void {
  let last: { readonly argument: Argument } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const fire = () => {
    timer = undefined;
    if (!last) return;
    const { argument } = last;
    last = undefined;
    timer = setTimeout(fire, everyMs);
    act(argument);
  };
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  return (argument) => {
    last = { argument };
    if (timer === undefined && !signal.aborted) fire();
  };
}
