import type { Page, Protocol } from 'puppeteer-core';

type Node = Protocol.Accessibility.AXNode;

/** What only holds other things together. */
const SEE_THROUGH: ReadonlySet<string> = new Set(['generic', 'none', 'mark', 'LayoutTable', 'LayoutTableRow']);
const LEFT_OUT: ReadonlySet<string> = new Set(['InlineTextBox', 'LineBreak', 'ListMarker', 'MenuListPopup']);
/** Their name is what they hold, so that the text in them tells nothing more. */
const NAMED_BY_TEXT: ReadonlySet<string> = new Set([
  ...[
    'button',
    'link',
    'tab',
    'heading',
    'option',
    'row',
    'gridcell',
    'cell',
    'switch',
    'term',
    'textbox',
    'searchbox',
  ],
  ...['DisclosureTriangle', 'combobox'],
]);
const STATES: ReadonlySet<string> = new Set([
  ...['level', 'checked', 'pressed', 'expanded', 'selected', 'disabled', 'invalid', 'required', 'modal', 'live'],
]);
/** Told also when it is not so. */
const EITHER_WAY: ReadonlySet<string> = new Set(['checked', 'expanded']);

/**
 * What a screen reader has before it, as indented lines of role, name, states and value; Chromium only. Dates, sizes,
 * addresses and versions are replaced, for they differ from run to run.
 */
export async function accessibilityTree(page: Page): Promise<string> {
  const session = await page.createCDPSession();
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const all = new Map(nodes.map((node) => [node.nodeId, node]));
  const [root] = nodes;
  if (root === undefined) throw new Error('the page has no tree');
  return `${linesOf(root, all).map(settled).join('\n')}\n`;
}

function linesOf(node: Node, all: ReadonlyMap<string, Node>): string[] {
  const role = textOf(node.role);
  if (LEFT_OUT.has(role)) return [];
  const name = textOf(node.name);
  if (role === 'StaticText') return name.trim() === '' ? [] : [`text ${JSON.stringify(name)}`];
  const inner = (node.childIds ?? []).flatMap((id) => {
    const child = all.get(id);
    return child === undefined ? [] : linesOf(child, all);
  });
  const states = statesOf(node);
  if (node.ignored || (SEE_THROUGH.has(role) && states === '')) return inner;
  const held = NAMED_BY_TEXT.has(role) ? inner.filter((line) => !line.startsWith('text ')) : inner;
  const [first = ''] = held;
  const isOnlyText = name === '' && held.length === 1 && first.startsWith('text ');
  const words = isOnlyText ? first.slice('text '.length) : quoted(name);
  const line = [role, words, states, heldBy(node)].filter(Boolean).join(' ');
  return [line, ...(isOnlyText ? [] : held.map((deeper) => `  ${deeper}`))];
}

function statesOf({ properties = [] }: Node): string {
  return properties
    .filter(({ name, value }) => STATES.has(name) && (EITHER_WAY.has(name) || !['false', false].includes(value.value)))
    .map(({ name, value }) => (value.value === true ? name : `${name}=${value.value}`))
    .join(' ');
}

function heldBy({ name, value, description }: Node): string {
  const more = textOf(description);
  const told = [['value', textOf(value)] as const, ['description', more === textOf(name) ? '' : more] as const];
  return told.flatMap(([what, text]) => (text === '' ? [] : [`${what} ${quoted(text)}`])).join(' ');
}

const textOf = (value: Protocol.Accessibility.AXValue | undefined) => String(value?.value ?? '');

const quoted = (text: string) => (text === '' ? '' : JSON.stringify(text));

function settled(line: string): string {
  return line
    .replace(/127\.0\.0\.1:\d+/g, '(address)')
    .replace(/\d{4}年\d+月\d+日( \d+:\d+)?|\d+\/\d+ \d+:\d+/g, '(date)')
    .replace(/[\d.]+ (bytes?|[kMG]B)\b/g, '(size)')
    .replace(/\d+\.\d+\.\d+(?!\d)/g, '(version)')
    .replace(/\d{3,} 条/g, '(count) 条')
    .replace(/\d+ 个问题/g, '(count) 个问题');
}
