import { useEffect } from 'preact/hooks';

/** What a person unfolds comes into view, also at the lower edge; what opens by itself moves nothing. */
export function useReveal(): void {
  useEffect(() => {
    document.addEventListener('toggle', reveal, true);
    return () => document.removeEventListener('toggle', reveal, true);
  }, []);
}

function reveal({ target }: Event): void {
  if (!(target instanceof HTMLDetailsElement) || !target.open || !navigator.userActivation?.isActive) return;
  // What stands in it may be put there only now.
  requestAnimationFrame(() => target.scrollIntoView({ block: 'nearest' }));
}
