// What a page's scripts send. Neither the method nor the content of a request can be seen from here, only where it went.

/** A request of a script, after an answer that does not say that it failed. */
export interface ScriptRequest {
  readonly address: string;
  /** The page has asked there before: it looks for news, say. */
  readonly isUsual: boolean;
}

/** Tells of those that are made to the window's own server from now on. Returns what ends it, and first tells what browsers held back. */
export function watchRequests(view: Window, tell: (request: ScriptRequest) => void): () => void {
  const startMs = view.performance.now();
  const known = new Set(byScript(view.performance.getEntriesByType('resource'), view).map(({ name }) => pathOf(name)));
  const hear = (entries: readonly PerformanceEntry[]) => {
    // Chromium tells the status since 109; what may have been answered well has been sent.
    for (const { name, startTime, responseStatus } of byScript(entries, view))
      if (startTime >= startMs && !(responseStatus >= 400)) tell({ address: name, isUsual: known.has(pathOf(name)) });
  };
  const observer = new PerformanceObserver((list) => hear(list.getEntries()));
  observer.observe({ type: 'resource' });
  return () => {
    hear(observer.takeRecords());
    observer.disconnect();
  };
}

function byScript(entries: readonly PerformanceEntry[], { location }: Window): PerformanceResourceTiming[] {
  const resources = entries as PerformanceResourceTiming[]; // nothing else is asked for
  return resources.filter(
    ({ name, initiatorType }) => /^(fetch|xmlhttprequest)$/.test(initiatorType) && name.startsWith(location.origin),
  );
}

/** Without what changes from one request to the next. */
const pathOf = (address: string) => address.replace(/[?#].*/, '');
