import type { LanguageFile } from '../languages';

export const language: LanguageFile = {
  tag: 'zh-CN',
  name: '简体中文',
  browsers: ['zh'],
  content: 'zh-CN',
  first: async () => (await import('./first')).first,
  rest: async () => (await import('./rest')).rest,
};
