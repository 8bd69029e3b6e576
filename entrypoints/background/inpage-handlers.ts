import type { InpageProtocol } from '@/utils/app/inpage-protocol';
import { fillForPage, inpageSetup, searchForPalette } from '@/utils/app/palette';
import { createAnswerStore } from '@/utils/platform/answer-store';
import { createClock } from '@/utils/platform/clock';
import { createLibraryCache } from '@/utils/platform/inpage/library-cache';
import { loadPageScript } from '@/utils/platform/inpage/page-script';
import { paletteLook } from '@/utils/platform/inpage/palette-look';
import type { Handlers } from '@/utils/platform/messaging/receive';
import { createSettingsStore } from '@/utils/platform/settings-store';
import { createSnippetStore } from '@/utils/platform/snippet-store';
import { chosenLanguage } from '@/utils/platform/ui-language';
import { hostOf } from './beside-field';

/** Answers what the palette and abbreviations ask from inside a page. */
export function inpageHandlers(): Handlers<Exclude<keyof InpageProtocol, 'palette/open'>> {
  const store = createSnippetStore();
  const library = createLibraryCache(store);
  const answers = createAnswerStore();
  const settings = createSettingsStore();
  const clock = createClock();
  return {
    'inpage/setup': async (_data, { url }) => {
      const [chosen, read] = await Promise.all([settings.read(), library.read()]);
      return inpageSetup(chosen, read.ok ? read.value.snippets : [], hostOf(url));
    },
    'inpage/load': async (_data, frame) => {
      const [chosen, language] = await Promise.all([settings.read(), chosenLanguage()]);
      return (await loadPageScript(frame, '/palette.js')) ? paletteLook(chosen, language.tag) : null;
    },
    'palette/search': async ({ query }, { url }) => {
      const read = await library.read();
      const reading = read.ok ? read.value : { snippets: [], folders: [], usage: [] };
      return searchForPalette(reading, query, hostOf(url), clock.nowMs());
    },
    'palette/fill': async (request, { url }) => {
      const [read, remembered, chosen] = await Promise.all([library.read(), answers.read(), settings.read()]);
      if (!read.ok) return { state: 'failed', failure: read.failure };
      return fillForPage(read.value.snippets, request, {
        host: hostOf(url),
        remembered: remembered.ok ? remembered.value : {},
        nowMs: clock.nowMs(),
        indents: chosen.indentsPhrases,
      });
    },
    'palette/landed': async ({ snippetId, values }, { isPrivate }) => {
      if (isPrivate) return null; // nothing of a private window is remembered
      const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''));
      await Promise.all([store.recordUse(snippetId, clock.nowMs()), answers.remember(given)]);
      library.forget();
      return null;
    },
  };
}
