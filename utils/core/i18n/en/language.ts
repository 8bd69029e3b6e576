import type { LanguageFile } from '../languages';

export const language: LanguageFile = {
  tag: 'en',
  name: 'English',
  browsers: ['en'],
  content: 'en',
  first: async () => (await import('./first')).first,
  rest: async () => (await import('./rest')).rest,
};
