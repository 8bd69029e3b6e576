// When the text was last changed by keys, or by us: editors which join changes by time take two that are close for one.
// It lies in the content scripts' own world: one script watches the keys, another inserts.

const KEY = Symbol.for('draftside.changed');
const scope = globalThis as { [KEY]?: number };

export function noteChange(): void {
  scope[KEY] = performance.now();
}

export const sinceChangeMs = () => performance.now() - (scope[KEY] ?? Number.NEGATIVE_INFINITY);
