import { expect, test } from 'vitest';
import { parseReport } from '../../../../utils/core/outline/parse-report';
import { shippedPack } from '../packs/shipped';

const statuses = (packId: string, text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    parseReport(text, { pack: shippedPack(packId) }).matches.map(({ sectionId, status }) => [sectionId, status]),
  );

const MINUTES = [
  '第5次安全例会会议纪要',
  '2024年6月4日，站长邓涛主持召开第5次安全例会，各班组负责人参加。会议议定事项如下：',
  '更换二号库区灭火器18具，由仓储班负责，6月12日前完成；补签外来车辆登记表，由门卫班负责，即日起执行；下周复查，结果在下次例会上通报。',
  '出席：邓涛、何静',
  '请假：无',
  '列席：街道安监办付强',
  '2024年6月5日',
];

test('attendance in lines with labels is the section about attendance, and no signature', () => {
  const text = MINUTES.join('\n');
  const { matches, outline } = parseReport(text, { pack: shippedPack('minutes') });
  const attend = matches.find(({ sectionId }) => sectionId === 'attend');
  expect(text.slice(attend?.start, attend?.end)).toBe('出席：邓涛、何静\n请假：无\n列席：街道安监办付强');
  expect(outline.blocks.map(({ kind }) => kind)).not.toContain('signature');
});

test('a line that ends in 如下： opens the section of that name', () => {
  const text = MINUTES.join('\n').replace('会议议定事项如下：', '\n议定事项如下：');
  expect(statuses('minutes', text)).toMatchObject({ decisions: 'present', attend: 'present' });
});

test('a labelled section that says nothing is empty, one that says 无 or None is not', () => {
  expect(statuses('weekly', '问题与风险：\n')).toMatchObject({ issues: 'empty' });
  expect(statuses('weekly', '第8周周报\n问题与风险：无')).toMatchObject({ issues: 'present' });
  expect(statuses('en.weekly', 'Weekly update\nBlockers: none')).toMatchObject({ blockers: 'present' });
});

test('outermost headings on the subject together are the main section', () => {
  const task =
    '每月组织一次集中学习，编写操作卡片二十张，逐个班组考核，由教育科牵头，六月底前完成并公布结果，年底汇总评比，对排名靠后的班组约谈负责人。';
  const text = `培训科2025年工作计划\n一、练好基本功\n${task}\n二、用好新设备\n${task}\n三、带好新职工\n${task}`;
  expect(statuses('plan.year', text)).toMatchObject({ tasks: 'short', steps: 'missing' });
});

test('a label may name two sections, or one by two of its names', () => {
  const room =
    '会议室申请\n会议主题：安全例会\n时间、地点：7月3日14:30，行政楼402会议室\n申请部门及联系人：安环部 秦工\n';
  expect(statuses('room', room)).toMatchObject({ time: 'present', room: 'present', who: 'present', people: 'missing' });
});

test('a label that names a section by one of its parts only says something else', () => {
  expect(statuses('room', '会议室申请\n时间与精力：有限\n')).toMatchObject({ time: 'missing' });
});
