// Scores an outline parser against labelled texts: offsets have to be exact. Pure; used by eval.mjs.

const FULL = { ',': '，', ':': '：', ';': '；', '(': '（', ')': '）', '!': '！', '?': '？' };
const HALF = Object.fromEntries(Object.entries(FULL).map(([half, full]) => [full, half]));
const swap = (text, table) => [...text].map((character) => table[character] ?? character).join('');

/** One character for one character, so that the labels hold in every variant. */
export const VARIANTS = {
  'as is': (text) => text,
  'full width': (text) => swap(text, FULL),
  'half width': (text) => swap(text, HALF),
  'line breaks lost': (text) => text.replaceAll('\n', ' '),
};

/** A node this near to a trap was taken in by it. */
const TRAP_REACH = 6;

const tally = () => ({ hit: 0, extra: 0, missed: 0 });

/** `samples`: { text, labels }. `nodesOf(text)`: [{ offset, depth, kind, role? }], without bullets. */
export function scoreOutlines(samples, change, nodesOf) {
  const totals = {
    nodes: tally(),
    headings: tally(),
    unmarked: tally(),
    depth: tally(),
    roles: tally(),
    exact: 0,
    traps: 0,
  };
  for (const { text, labels } of samples) {
    const found = new Map(nodesOf(change(text)).map((node) => [node.offset, node]));
    const before = totals.nodes.extra + totals.nodes.missed;
    scoreText(totals, labels, found);
    if (totals.nodes.extra + totals.nodes.missed === before) totals.exact++;
  }
  return totals;
}

function scoreText(totals, labels, found) {
  const gold = new Map(labels.headings.filter(({ kind }) => kind !== 'bullet').map((node) => [node.offset, node]));
  for (const [offset, node] of gold) {
    const match = found.get(offset);
    const outcome = match === undefined ? 'missed' : 'hit';
    totals.nodes[outcome]++;
    if (node.kind !== 'item') totals.headings[outcome]++;
    if (node.style === 'none') totals.unmarked[outcome]++;
    if (match !== undefined) totals.depth[match.depth === node.depth ? 'hit' : 'missed']++;
    if (node.role !== undefined) totals.roles[match?.role === node.role ? 'hit' : 'missed']++;
  }
  for (const offset of found.keys()) {
    if (gold.has(offset)) continue;
    totals.nodes.extra++;
    totals.headings.extra++;
    if ((labels.traps ?? []).some((trap) => Math.abs(trap.offset - offset) <= TRAP_REACH)) totals.traps++;
  }
}

/** Precision, recall and F1 of a tally; NaN where there is nothing to find. */
export function rates({ hit, extra, missed }) {
  const [precision, recall] = [hit / (hit + extra), hit / (hit + missed)];
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}
