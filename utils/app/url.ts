/** The address taken apart; undefined if it is none. `URL.canParse` came with Chromium 120 only. */
export function urlOf(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined; // says no more than that
  }
}
