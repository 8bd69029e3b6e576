import type { GuardLook } from '@/utils/app/guard-protocol';
import type { Settings } from '@/utils/app/settings';
import { catalogueOf } from '@/utils/core/i18n/catalogues';

/** The texts and colours of the question before posting, as the person has chosen them. */
export function guardLook({ theme }: Settings, language: string): GuardLook {
  const texts = catalogueOf(language);
  return {
    language,
    theme,
    words: {
      title: texts['guard.title'],
      lead: texts['guard.lead'],
      more: texts['guard.more'],
      back: texts['guard.back'],
      post: texts['guard.post'],
      never: texts['guard.never'],
      confirm: texts['guard.confirm'],
      general: texts['guard.general'],
      note: texts['guard.note'],
      noteShould: texts['guard.note-should'],
      keys: texts['guard.keys'],
      again: texts['guard.again'],
      gone: texts['guard.gone'],
      passed: texts['guard.passed'],
    },
  };
}
