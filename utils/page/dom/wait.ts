export function delay(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Whether `condition` became true within `timeoutMs`; asks at once and then every `everyMs`. */
export async function until(condition: () => boolean, timeoutMs: number, everyMs: number): Promise<boolean> {
  const end = performance.now() + timeoutMs;
  while (!condition()) {
    if (performance.now() >= end) return false;
    await delay(everyMs);
  }
  return true;
}
