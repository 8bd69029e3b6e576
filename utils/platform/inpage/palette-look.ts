import type { PaletteLook } from '@/utils/app/inpage-protocol';
import type { Settings } from '@/utils/app/settings';
import { catalogueOf } from '@/utils/core/i18n/catalogues';

/** The palette's texts and colours, as the person has chosen them. */
export function paletteLook({ theme }: Settings, language: string): PaletteLook {
  const texts = catalogueOf(language);
  const failures = Object.entries(texts).filter(([key]) => key.startsWith('failure.'));
  return {
    language,
    theme,
    failures: Object.fromEntries(failures.map(([key, text]) => [key.slice('failure.'.length), text])),
    words: {
      title: texts['palette.title'],
      search: texts['palette.search'],
      none: texts['palette.none'],
      keys: texts['palette.keys'],
      asks: texts['palette.asks'],
      formKeys: texts['palette.form-keys'],
      insert: texts['fill.insert'],
      cancel: texts['action.cancel'],
      choose: texts['fill.choose'],
      found: texts['palette.found'],
    },
  };
}
