import { useEffect, useRef } from 'preact/hooks';

/** A ref for a form whose first control takes the focus when it appears. */
export function useFirstFocus() {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus(), []);
  return form;
}
