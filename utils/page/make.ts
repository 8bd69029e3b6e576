/** An element with its class, children and further attributes; text becomes text nodes and nothing else. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  document: Document,
  name: Name,
  className = '',
  children: readonly (Node | string)[] = [],
  attributes: Readonly<Record<string, string>> = {},
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (className) element.className = className;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}
