import type { DraftWords } from '@/utils/app/draft-protocol';
import { catalogueOf } from '@/utils/core/i18n/catalogues';

/** The texts of the offer beside a field. */
export function draftWords(language: string): DraftWords {
  const texts = catalogueOf(language);
  return {
    title: texts['drafts.offer.title'],
    found: texts['drafts.offer.found'],
    sent: texts['drafts.offer.sent'],
    unsure: texts['drafts.offer.unsure'],
    restore: texts['drafts.restore'],
    replace: texts['drafts.replace'],
    compare: texts['drafts.compare'],
    ignore: texts['drafts.ignore'],
    keys: texts['drafts.offer.keys'],
    failed: texts['drafts.offer.failed'],
  };
}
