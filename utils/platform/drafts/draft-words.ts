import type { DraftWords } from '@/utils/app/draft-protocol';
import { en } from '@/utils/core/i18n/en';
import { zhCN } from '@/utils/core/i18n/zh-CN';

/** The texts of the offer beside a field. */
export function draftWords(language: 'zh-CN' | 'en'): DraftWords {
  const texts = language === 'en' ? en : zhCN;
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
