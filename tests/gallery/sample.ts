import type { FieldStatus } from '@/utils/app/ports';
import type { FieldDescription } from '@/utils/app/protocol';
import { SHARED_ROOT } from '@/utils/core/sync/vaults';
import { textarea } from '../unit/components/fake-field';
import { snippet } from '../unit/components/fake-services';

/** A report with something of everything to show: a gap in the numbers, placeholders, an empty and a missing section. */
export const REPORT = `市档案局2024年档案专项工作总结

2024年，市档案局按照年初部署，围绕档案规范化管理开展工作，现将有关情况总结如下。

一、主要工作开展情况
（一）健全制度。修订档案管理办法3项，明确归档范围和保管期限，组织培训XX次，参训人员120人次。
（三）推进数字化。完成2016年以来文书档案扫描8.6万页，【此处补充验收情况】。

三、下一步工作计划
`;

export const FIELDS: readonly FieldDescription[] = [
  textarea,
  { fieldId: 'f2', label: '标题', editor: 'input', format: 'plain', length: 18 },
  { fieldId: 'f3', label: '正文（富文本）', editor: 'editable', format: 'rich', length: 1204 },
  { fieldId: 'f4', label: '审批意见', editor: 'textarea', format: 'plain', length: 0, refusal: 'field/read-only' },
  { fieldId: 'f5', label: '密码', editor: 'input', format: 'plain', length: 0, refusal: 'field/password' },
];

const site = { origin: 'https://oa.example.cn', isAlwaysOn: false };

export const STATUSES: Readonly<Record<string, FieldStatus>> = {
  connecting: { state: 'connecting' },
  'not-enabled': { state: 'refused', failure: { code: 'page/not-enabled' }, site },
  none: { state: 'refused', failure: { code: 'field/none' }, site: { ...site, isAlwaysOn: true } },
};

export const SNIPPETS = [
  snippet('单位全称', '{{ 单位名称 | default: "市档案局" }}', ['开头']),
  snippet('年度总结开头', '{{ 年份 }}年，{{ 单位名称 }}围绕年度目标任务，扎实推进各项工作，现将情况总结如下。', [
    '开头',
    '总结',
  ]),
  snippet(
    '会议时间地点',
    '{{ 会议时间 }}，在{{ 地点 | choices: "三楼会议室", "五楼会议室" }}召开{{ 会议名称 }}。\n会议由{{ 主持人 }}主持。',
    ['纪要'],
  ),
  snippet('引用来文', '来文要求：{{ 剪贴板 }}', ['转述']),
  snippet('存在的问题过渡句', '虽然取得了一定成效，但对照要求仍有差距，主要表现在以下几个方面。', ['过渡', '总结']),
  snippet('妥否，请批示', '妥否，请批示。', ['结尾', '请示']),
  snippet('特此报告', '特此报告。', ['结尾']),
  snippet('一个很长的标题用来看看在窄的侧边栏里会怎样截断显示出来', 'Latin words, and numbers 12,345.', ['长']),
];

export const TEAM_SNIPPETS = [
  {
    ...snippet('通稿导语', '近日，我市召开{{ 会议名称 }}，传达学习上级精神。', ['通稿']),
    id: 'shared.lead',
    folderId: SHARED_ROOT,
  },
  { ...snippet('通稿结尾的固定说法，各处室统一使用', '（完）', ['通稿']), id: 'shared.end', folderId: SHARED_ROOT },
];

export const ANSWERS = { 单位名称: '市档案局', 年份: '2024', 主持人: '张明' };
