// The browser's connections, plain, as drafting/runtime.ts has its messages.

export interface Port {
  readonly name: string;
  readonly sender?: { readonly id?: string };
  readonly onMessage: { addListener(listener: (message: unknown) => void): void };
  readonly onDisconnect: { addListener(listener: () => void): void };
  postMessage(message: unknown): void;
}

export interface ConnectingRuntime {
  readonly id?: string;
  readonly onConnect: {
    addListener(listener: (port: Port) => void): void;
    removeListener(listener: (port: Port) => void): void;
  };
}

/** Firefox has `browser`, Chromium `chrome`. A page's `<form id="browser">` has no such id. */
export function connectingRuntimeOf(scope: object): ConnectingRuntime | undefined {
  type Named = { readonly runtime?: ConnectingRuntime };
  const { browser, chrome } = scope as { browser?: Named; chrome?: Named }; // by property
  return [browser?.runtime, chrome?.runtime].find((runtime) => typeof runtime?.id === 'string');
}
