// What this extension itself has put into a page. The list lies in the content scripts' own world, which they share and the
// page cannot see, so that no script takes another's inputs for fields of the page.

const KEY = Symbol.for('draftside.hosts');

function hosts(): WeakSet<Element> {
  const scope = globalThis as { [KEY]?: WeakSet<Element> };
  scope[KEY] ??= new WeakSet();
  return scope[KEY];
}

export const isOwnHost = (element: Element): boolean => hosts().has(element);

export function markOwnHost(element: Element): void {
  hosts().add(element);
}
