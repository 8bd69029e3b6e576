import { expect, test } from 'vitest';
import { PATIENCE_MS } from '../support/driver-wait';
import { inEachBrowser, typeLines, undo } from './stage';

const REPORT = [
  '一、工作开展情况',
  '全年整理档案三千二百卷，按期移交进馆。',
  '二、下一步工作计划',
  '明年三月底前完成余下扫描。',
];

inEachBrowser((stage) => {
  test.each(['editing as seen', 'code'])(
    'writes into the Discuz post page in its mode of %s, and undoes exactly',
    async (mode) => {
      const page = await stage.draftside.newPage(stage.fixture('discuz.html'));
      if (mode === 'code') await page.click('#e_switchercheck');
      await page.click(mode === 'code' ? '#e_textarea' : '#e_iframe');
      await typeLines(page, REPORT);
      const panel = await stage.draftside.openPanel(page);
      await panel.chooseTemplate('summary.special');
      const before = await panel.readField();

      expect(await panel.insertSection('problems', 'place')).toMatchObject({ outcome: 'inserted' });
      const headings = (await panel.readField()).split('\n').filter((line) => /[一二三]、/.test(line));
      expect(headings.map((line) => line.replace(/\[\/?b\]/g, ''))).toEqual([
        '一、工作开展情况',
        '二、存在的问题',
        '三、下一步工作计划',
      ]);

      await page.bringToFront();
      await undo(page);
      await expect.poll(() => panel.readField(), { timeout: PATIENCE_MS }).toBe(before);
      await page.close();
    },
  );
});
