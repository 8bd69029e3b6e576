import { describe, expect, test } from 'vitest';
import { placeholder } from '../../../../utils/core/rules/placeholder';
import { marksOf, withoutMarks } from './support';

describe('finds what is still to be filled in', () => {
  test.each([
    '全年召开会议‹XX›次',
    '全年召开会议‹xx›次，覆盖‹××›个村',
    '‹ＸＸ›局工作总结',
    '完成投资‹XX›亿元，增长‹XX›%',
    '‹20XX›年工作总结',
    '‹20××›年度计划',
    '2024年‹X›月‹X›日召开动员会',
    '研究部署‹X›次，专题研讨‹X›余次',
    '举办报告会 ‹X› 期，到场 ‹X› 人',
    '经查，‹x›乡原报危房‹x›间',
    '对某‹X›进行表扬',
    '参加人员：‹***›、‹＊＊›',
    '主持人：‹____›，记录人：‹＿＿›',
    '成文于‹20  年  月  日›',
    '‹{{单位名称}}›2024年工作总结',
    '联系‹⟦姓名⟧›办理',
    '‹【单位名称】›2024年工作要点',
    '由‹【责任部门名称】›负责',
    '请于‹【日期】›前报送',
    '‹【此处填写成效】›',
    '投入‹【XX】›万元',
    '结果‹〔待填〕›',
    '经费来源‹（待补充）›',
    '参加人数‹[人数]›人',
    '‹[单位名称]›',
    '‹[请填写主要做法]›',
    '预算：‹TBD›。',
    '‹TODO›：补充数据',
    'Prepared by ‹[your name here]›',
    '‹[Insert date]›',
  ])('%s', (marked) => {
    expect(marksOf(placeholder, withoutMarks(marked))).toBe(marked);
  });
});

describe('leaves alone what only looks like it', () => {
  test.each([
    '拍摄X光片12张，复查X射线设备3台',
    '接口返回XML，超时按5xx处理，4xx不重试',
    '采用4×4布局，尺寸为3×5厘米',
    '奖金＝单价×人数×月数',
    '加班工资标准=日工资×天数÷30',
    '第XX染色体、XXL号工作服',
    '手机号138****5678已经打码',
    '市政发〔2024〕3号、府办函[2008]15号',
    '标题: 工作总结 [打印本页]',
    '[b]重点[/b]和[attach]1234[/attach]',
    '[url=http://a.example/XX]附件[/url]',
    '参见[项目名称](https://example.org/xx)和 https://example.org/a___b/XX',
    '**加粗的小标题**：内容',
    '*****',
    '______________',
    '变量 __init__ 和 `XX` 以及 a___b',
    '【日期】2024年11月8日',
    '【公告】食堂周日维修',
    '【重点】安全生产',
    '2024 年 11 月 8 日',
    '2024年11月',
    '使用 TODO list 应用记录',
    '- [ ] 未办事项\n- [x] 已办事项',
    '```\nconst XX = "{{name}}";\n```',
    '<div class="XX">内容</div>',
    '从1到X轴的投影',
    '问题有待补充说明',
  ])('%s', (text) => {
    expect(marksOf(placeholder, text)).toBe(text);
  });
});

test('shows blanks in the message, where they could not be seen', () => {
  const text = '20  年  月  日';
  expect(placeholder.check({ text, outline: { text, nodes: [], series: [], blocks: [] }, matches: [] })).toMatchObject([
    { severity: 'error', message: { key: 'rule.placeholder', params: { found: '20␣年␣月␣日' } } },
  ]);
});
