import type { Unsubscribe } from '@/utils/app/ports';

/** Each method of a port either asks something, asynchronously, or takes a listener. */
type Methods<Port> = { readonly [Name in keyof Port]: 'asks' | 'listens' };

/**
 * A port whose code is fetched when something is first asked of it; listeners wait until then. Once it is there, calls go
 * straight to it, inside the same click: browsers show their questions only there.
 */
export function latePort<Port extends object>(fetch: () => Promise<Port>, methods: Methods<Port>): Port {
  const late = createLoader(fetch);
  const method = (name: keyof Port, how: 'asks' | 'listens') => {
    const call = (port: Port, args: readonly unknown[]) =>
      (port[name] as (...args: readonly unknown[]) => unknown)(...args);
    if (how === 'asks')
      return (...args: readonly unknown[]) =>
        late.now() === undefined ? late.load().then((port) => call(port, args)) : call(late.now() as Port, args);
    return (...args: readonly unknown[]) => listen(late.whenThere, (port) => call(port, args) as Unsubscribe);
  };
  const names = Object.keys(methods) as (keyof Port)[]; // Methods names all and nothing else
  return Object.fromEntries(names.map((name) => [name, method(name, methods[name])])) as Port;
}

function createLoader<Port>(fetch: () => Promise<Port>) {
  let port: Port | undefined;
  let loading: Promise<Port> | undefined;
  let tell: (port: Port) => void;
  const whenThere = new Promise<Port>((resolve) => {
    tell = resolve;
  });
  const keep = (fetched: Port) => {
    port = fetched;
    tell(fetched);
    return fetched;
  };
  const fail = (error: unknown): never => {
    loading = undefined; // the next call tries again
    throw error;
  };
  const load = () => {
    loading ??= fetch().then(keep, fail);
    return loading;
  };
  return { now: () => port, load, whenThere };
}

function listen<Port>(whenThere: Promise<Port>, start: (port: Port) => Unsubscribe): Unsubscribe {
  let stop: Unsubscribe | undefined;
  let isOver = false;
  void whenThere.then((port) => {
    if (!isOver) stop = start(port);
  });
  return () => {
    isOver = true;
    stop?.();
  };
}
