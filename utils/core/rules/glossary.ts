import type { Rule } from './rule';
import { found, replacing } from './shared/found';
import { wrongWordsIn } from './shared/glossary';
import { proseOf } from './shared/prose';

/** A word commonly mistaken for another: 布署, 截止6月30日, 帐户. */
export const glossary: Rule = {
  id: 'glossary',
  isLocal: true,
  check: (report) => {
    const { own } = proseOf(report);
    return wrongWordsIn(own).map(({ start, end, right }) => {
      const place = { start, end };
      const params = { word: own.slice(start, end), right };
      return found('glossary', 'warn', place, { params, fix: replacing(place, right) });
    });
  },
};
