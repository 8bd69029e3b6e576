import { expect, test } from 'vitest';
import { demoFields, expectText, inEachBrowser, typeLines, undo } from './stage';

const REPORT = [
  '一、工作开展情况',
  '全年整理档案三千二百卷，完成扫描四十万页，按期移交进馆。',
  '二、下一步工作计划',
  '明年三月底前完成余下扫描，由档案科负责落实。',
];

inEachBrowser((stage) => {
  test.each(demoFields)('puts a missing section in its place in $name, and one undo takes it back', async (field) => {
    const page = await stage.draftside.newPage(stage.demo());
    await field.focus(page);
    await typeLines(page, REPORT);
    const before = await field.text(page);
    const panel = await stage.draftside.openPanel(page);
    await panel.chooseTemplate('summary.special');
    expect(statusOf(await panel.sections(), 'problems')).toBe('missing');

    expect(await panel.insertSection('problems', 'place')).toMatchObject({ outcome: 'inserted' });
    const lines = (await panel.readField()).split('\n').filter((line) => /^[一二三四]、/.test(line));
    expect(lines).toEqual(['一、工作开展情况', '二、存在的问题', '三、下一步工作计划']);
    expect(statusOf(await panel.sections(), 'problems')).not.toBe('missing');

    await page.bringToFront();
    await undo(page);
    await expectText(page, field, before);
    expect(statusOf(await panel.sections(), 'problems')).toBe('missing');
    await page.close();
  });
});

function statusOf(sections: readonly { id: string; status: string }[], id: string): string | undefined {
  return sections.find((section) => section.id === id)?.status;
}
