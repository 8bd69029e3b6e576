import { useEffect, useState } from 'preact/hooks';

/** What `load` resolves with; `first` until then. */
export function useLoaded<Value>(load: () => Promise<Value>, first: Value): Value {
  const [value, setValue] = useState(first);
  useEffect(() => {
    let isShown = true;
    void load().then((loaded) => {
      if (isShown) setValue(() => loaded);
    });
    return () => {
      isShown = false;
    };
  }, [load]);
  return value;
}
