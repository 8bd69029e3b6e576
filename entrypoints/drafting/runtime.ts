// The browser's messaging, plain: the polyfill would cost more than all the rest of a small content script.

export interface Runtime {
  /** Undefined once the extension was reloaded or removed: this script is then an orphan. */
  readonly id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  readonly onMessage: {
    addListener(listener: MessageListener): void;
    removeListener(listener: MessageListener): void;
  };
}

/** Returns true to answer later; Chromium before 148 takes no promise here. */
export type MessageListener = (
  message: unknown,
  sender: { readonly id?: string; readonly tab?: unknown },
  reply: (answer: unknown) => void,
) => boolean;

/** Chromium lets extensions look into closed shadow roots; Firefox has the same as a property of elements. */
export function closedRootsOf(scope: object): ((element: Element) => ShadowRoot | null) | undefined {
  const { chrome } = scope as { chrome?: { dom?: { openOrClosedShadowRoot?(element: Element): ShadowRoot | null } } }; // by property
  const dom = chrome?.dom;
  return dom?.openOrClosedShadowRoot ? (element) => dom.openOrClosedShadowRoot?.(element) ?? null : undefined;
}

/** Firefox has `browser`, Chromium `chrome`; both return promises. A page's `<form id="browser">` has no such id. */
export function runtimeOf(scope: object): Runtime | undefined {
  const { browser, chrome } = scope as { browser?: { runtime?: Runtime }; chrome?: { runtime?: Runtime } }; // by property
  return [browser?.runtime, chrome?.runtime].find((runtime) => typeof runtime?.id === 'string');
}
