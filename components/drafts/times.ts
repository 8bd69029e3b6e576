import { useWords } from '../i18n';

/** Tells day and time in the person's language. */
export function useTimes(): (atMs: number) => string {
  const { language } = useWords();
  const format = new Intl.DateTimeFormat(language, {
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  return (atMs) => format.format(atMs);
}
