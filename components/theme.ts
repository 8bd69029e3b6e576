import { useLayoutEffect } from 'preact/hooks';
import type { Settings } from '@/utils/app/settings';

const DARK = '(prefers-color-scheme: dark)';

/** Writes the theme to <html>, where the tokens look for it. */
export function showTheme(chosen: Settings['theme']): void {
  const automatic = matchMedia(DARK).matches ? 'dark' : 'light';
  document.documentElement.dataset['theme'] = chosen === 'auto' ? automatic : chosen;
}

/** Keeps the page in the chosen theme, following the system while that is the choice. */
export function useTheme(chosen: Settings['theme']): void {
  useLayoutEffect(() => {
    const system = matchMedia(DARK);
    const show = () => showTheme(chosen);
    show();
    system.addEventListener('change', show);
    return () => system.removeEventListener('change', show);
  }, [chosen]);
}
