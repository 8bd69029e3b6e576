import { expect, test } from 'vitest';
import { inEachBrowser } from './stage';

const TITLES = {
  'zh-CN': /已插入/,
  en: /^[^\p{Script=Han}]+$/u,
} as const;

for (const language of ['zh-CN', 'en'] as const) {
  inEachBrowser(
    (stage) => {
      test(`speaks ${language} when the browser does`, async () => {
        const page = await stage.draftside.newPage(stage.demo());
        await page.click('#body-textarea');
        const panel = await stage.draftside.openPanel(page);
        await panel.addSnippet({ title: 'ab', body: '甲\n乙😀{{ 名 }}' });
        const told = await panel.insertSnippet('ab', { 名: '丙' });
        expect(told.message).toMatch(TITLES[language]);
        expect(await panel.readField()).toBe('甲\n乙😀丙');
      });
    },
    { language },
  );
}
