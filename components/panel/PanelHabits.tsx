import { useEffect } from 'preact/hooks';
import { searchTitles } from '@/utils/core/search/titles';
import { FieldMarks } from '../checklist/FieldMarks';
import { usePanel } from './context';
import { listenToDrags } from './drags';
import { listenToListKeys } from './list-keys';

/** What the panel does beyond its buttons: keys in lists, rows that can be dragged into the page, and marks there. Shows nothing. */
export function PanelHabits() {
  const panel = usePanel();
  useEffect(() => {
    const stop = new AbortController();
    listenToListKeys(document, (titles, typed) => firstHit(titles, typed), stop.signal);
    listenToDrags(document, panel, stop.signal);
    return () => stop.abort();
  }, [panel]);
  return <FieldMarks />;
}

/** Where in `titles` the best fit for what was typed stands: characters, pinyin or initials. */
function firstHit(titles: readonly string[], typed: string): number | undefined {
  return searchTitles(
    titles.map((title, index) => ({ title, index })),
    typed,
  )[0]?.item.index;
}
