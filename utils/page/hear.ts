/** Hears what a person or the browser does, before the page does; what scripts make up is not told. `types` stand apart by spaces. */
export function hear<Heard extends Event = Event>(
  target: EventTarget | null | undefined,
  types: string,
  signal: AbortSignal,
  act: (event: Heard) => unknown,
): void {
  const heard = (event: Event) => event.isTrusted && act(event as Heard); // the caller knows what its types are
  for (const type of types.split(' ')) target?.addEventListener(type, heard, { capture: true, signal });
}

/** What was really hit, also where a shadow root of the page's stands for it. */
export function targetOf(event: Event): Element | undefined {
  const target = event.composedPath()[0];
  return target && 'localName' in target ? (target as Element) : undefined; // by property
}
