import { describe, expect, test } from 'vitest';
import { meaningOf } from '../../../../utils/core/outline/meanings';
import { parseReport } from '../../../../utils/core/outline/parse-report';
import { shippedPacks } from '../packs/shipped';

describe('what a heading is about', () => {
  test.each([
    ['振奋精神，再接再厉，努力开创工作新局面', 'plan'],
    ['下步措施', 'plan'],
    ['破解之策', 'measures'],
    ['现状扫描', 'overview'],
    ['恪尽职守，抓好主业', 'work'],
    ['强化学习，提升素质', 'study'],
    ['严守底线，廉洁从业', 'integrity'],
    ['破解发展难题，激发内生动力', 'measures'],
    ['强化政治担当，扛牢整改责任', 'organise'],
    ['立行立改，整改落实', 'rectify'],
    ['尚未完成整改的事项', 'pending'],
    ['守牢底线，保障安全稳定', undefined],
    ['高位推动，形成合力', undefined],
  ])('%s: %s', (heading, meaning) => {
    expect(meaningOf(heading)).toBe(meaning);
  });
});

describe('a report whose headings name no section plainly', () => {
  const pack = shippedPacks.find(({ id }) => id === 'summary.annual');
  const body = '全年完成改造任务，群众满意。'.repeat(20);
  const sectionsOf = (text: string) =>
    Object.fromEntries(
      parseReport(text, pack === undefined ? {} : { pack }).matches.map(({ sectionId, start }) => [
        sectionId,
        start === undefined ? undefined : text.slice(start, start + 6),
      ]),
    );

  test('has its themed headings in a row as its main section', () => {
    const text = `某局2024年工作总结\n一、高位推动，形成合力\n${body}\n二、夯基固本，提质增效\n${body}\n三、存在的问题\n${body}\n四、再接再厉，谱写新篇章\n${body}`;
    expect(sectionsOf(text)).toMatchObject({ work: '一、高位推动', problems: '三、存在的问', plan: '四、再接再厉' });
  });

  test('still lacks what none of its headings is about', () => {
    const text = `某局2024年工作总结\n一、高位推动，形成合力\n${body}\n二、夯基固本，提质增效\n${body}`;
    expect(sectionsOf(text)).toMatchObject({ problems: undefined, plan: undefined });
  });
});

test('where line breaks were lost, the beginning of an item names its section', () => {
  const pack = shippedPacks.find(({ id }) => id === 'report');
  const text = `关于防汛工作情况的报告市政府:现将情况报告如下:一、基本情况全县降雨偏多,共转移群众三百人。二、主要做法压实责任,加强巡查,及时预警。三、存在问题设施老化。四、下步打算抓紧修复水毁工程,力争五月底完工。`;
  const { matches } = parseReport(text, pack === undefined ? {} : { pack });
  const plan = matches.find(({ sectionId }) => sectionId === 'plan');
  expect(text.slice(plan?.start, (plan?.start ?? 0) + 6)).toBe('四、下步打算');
});

test('a closing above a list of attachments is found', () => {
  const pack = shippedPacks.find(({ id }) => id === 'request');
  const text =
    '关于申请维修经费的请示\n县财政局：\n因屋面漏水，需要维修。\n妥否，请批示。\n附件：1. 鉴定报告\n2. 预算书\n云岭小学\n2024年9月18日';
  const { outline } = parseReport(text, pack === undefined ? {} : { pack });
  const closing = outline.blocks.find(({ kind }) => kind === 'closing');
  expect(text.slice(closing?.start, closing?.end)).toBe('妥否，请批示。');
});
