/** Module (absolute path) → names. */
type Names = ReadonlyMap<string, ReadonlySet<string>>;

/** What each in-page script takes from others and holds for them; `after`: script → those that are in a frame before it. */
export function planShared(
  root: string,
  after?: Readonly<Record<string, readonly string[]>>,
): Record<string, { readonly takes: Names; readonly holds: Names }>;
