// When the text was last changed by keys, or by us: editors which join changes by time take two that are close for one.

let changedAt = Number.NEGATIVE_INFINITY;

export function noteChange(): void {
  changedAt = performance.now();
}

export const sinceChangeMs = () => performance.now() - changedAt;
