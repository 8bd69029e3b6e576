import type { LanguageFile } from '../languages';

export const language: LanguageFile = {
  tag: 'zh-TW',
  name: '繁體中文（台灣）',
  browsers: ['zh-tw', 'zh-hk', 'zh-mo', 'zh-hant'],
  content: 'zh-CN',
  first: async () => (await import('./first')).first,
  rest: async () => (await import('./rest')).rest,
};
