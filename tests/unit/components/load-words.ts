import { loadFirstWords, loadOtherWords } from '@/components/i18n';
import { languageFor } from '@/utils/core/i18n/languages';

/** All texts in Chinese, as a page has them before it shows anything. */
export async function loadWords(): Promise<void> {
  await loadFirstWords(languageFor('zh-CN', ''));
  await loadOtherWords();
}
