import { describe, expect, test } from 'vitest';
import { FORMATS, readLibraryFile } from '../../../../utils/core/formats';
import { snippetFields } from '../../../../utils/core/snippet-language/fields';
import { bodies, read, SAMPLES, sample } from './samples';

const FORMAT_OF: Readonly<Record<string, string>> = {
  'beeftext-v1.json': 'beeftext',
  'beeftext.csv': 'csv',
  'beeftext.json': 'beeftext',
  'clippings.csv': 'csv',
  'clippings.json': 'clippings',
  'custom_phrase.txt': 'rime',
  'draftside.json': 'draftside',
  'espanso.yml': 'espanso',
  'notes.md': 'markdown',
  'phrases.ini': 'sogou',
  'prokeys.json': 'prokeys',
  'quick-prompt.json': 'quick-prompt',
  'quicktext-总结.json': 'quicktext',
  'quicktext.xml': 'quicktext-xml',
  'raycast.json': 'raycast',
  'sniplets.json': 'clippings',
  'table.csv': 'csv',
  'text-blaze.json': 'text-blaze',
  'text-snippets.json': 'text-snippets',
  'vscode.code-snippets': 'vscode',
};

test('there is a sample of every format', () => {
  expect(new Set(Object.values(FORMAT_OF))).toEqual(new Set(FORMATS.map(({ id }) => id)));
  expect(SAMPLES.map(({ name }) => name).sort()).toEqual(Object.keys(FORMAT_OF).sort());
});

describe.each(SAMPLES)('$name', (input) => {
  test('is recognised', () => {
    expect(read(input).format.id).toBe(FORMAT_OF[input.name]);
  });

  test('is recognised by what it holds, without its name', () => {
    const formats = ['custom_phrase.txt', 'notes.md', 'table.csv', 'beeftext.csv', 'clippings.csv'];
    if (formats.includes(input.name)) return;
    expect(read({ ...input, name: 'export' }).format.id).toBe(FORMAT_OF[input.name]);
  });

  test('gives snippets without a problem in them', () => {
    for (const { body, title } of read(input).items) {
      expect(title).not.toBe('');
      expect(snippetFields(body), body).toMatchObject({ ok: true });
    }
  });

  test('begins with a byte order mark as well', () => {
    expect(read({ ...input, text: `\uFEFF${input.text}` }).items).toEqual(read(input).items);
  });

  test('reads the same with Windows line ends', () => {
    const windows = { ...input, text: input.text.replace(/\r?\n/g, '\r\n') };
    expect(read(windows).items).toEqual(read(input).items);
  });
});

describe('espanso', () => {
  test('translates forms, variables and the caret', () => {
    expect(bodies('espanso.yml')).toMatchObject({
      会议开头: '{{ 日期 | 填写: "长文" }}，{{ 单位 | 默认: "我局" }}召开{{ 会议 | 选项: "党组", "专题" }}会议。',
      落款: '市林业局\n{{ 今天 | 加天: 1 }}{{ 光标 }}',
      表扬: '**表扬** {{ 剪贴板 }}',
      网页: '甲\n乙 & 丙',
    });
  });

  test('keeps a command as text and says so; its definition is kept for export', () => {
    const shell = read(sample('espanso.yml')).items.find(({ abbreviation }) => abbreviation === ';ip');
    expect(shell).toMatchObject({
      body: '地址：{{ "{{" }}ip}}',
      notes: [{ key: 'import.note.inert', params: { name: 'ip（shell）' } }],
      extras: { espanso: { vars: [{ type: 'shell' }] } },
    });
  });

  test('says what is left out', () => {
    expect(read(sample('espanso.yml')).notes.map(({ key }) => key)).toEqual([
      'import.note.other-file',
      'import.note.image',
    ]);
  });
});

test('VS Code: fields keep their numbers apart, choices, nesting, escapes and dates', () => {
  expect(bodies('vscode.code-snippets')).toEqual({
    落款: '{{ 我局 | 默认: "我局" }}\n{{ 今天 | 日期: "YYYY" }}年{{ 内容2 | 默认: "1" }}月{{ 内容3 | 默认: "1" }}日{{ 光标 }}',
    选择: '{{ 内容1 | 选项: "同意", "不同意" }}，{{ 内容1 }}。$5 } {{ 甲乙丙 | 默认: "甲乙丙" }}',
    变换: `\${TM_FILENAME/(.*)\\..+$/$1/}：{{ 剪贴板 }}{{ selection }}`,
  });
});

test('Clippings: folders, separators, literal ones and placeholders with Chinese names', () => {
  const { items } = read(sample('clippings.json'));
  expect(items.map(({ title, folder }) => [...folder, title].join('/'))).toEqual([
    '总结/过渡句',
    '总结/结尾/编号',
    '总结/结尾/原样',
    '全部',
  ]);
  expect(bodies('clippings.json')).toMatchObject({
    编号: '第{{ no | 计数: 1 }}号，{{ state | 选项: "同意", "不同意" }}，{{ 今天 }} {{ 现在 }}',
    原样: '写作 $[unit] 即可',
  });
  expect(bodies('sniplets.json')).toEqual({
    回复: '{{ 称呼 | 选项: "您好", "各位" | 默认: "您好" }}，{% 片段 "过渡句" %}',
  });
});

test.each([
  ['sniplets.json', 'SNIPLET(过渡句)', 'SNIPLET'],
  ['beeftext.json', '#{combo:', '#{combo:}#{combo:'],
])('%s: a snippet that is to be put in and has no name stays as text', (name, known, nameless) => {
  const { text } = sample(name);
  const { items } = read({ name, text: text.replaceAll(known, nameless) });
  expect(text).toContain(known);
  for (const { body } of items) expect(snippetFields(body), body).toMatchObject({ ok: true });
});

test('Text Blaze: toggles become conditions, notes are dropped, formulas stay as text', () => {
  expect(bodies('text-blaze.json')).toMatchObject({
    选择: '{{ 意见 | 选项: "同意", "不同意" | 默认: "同意" }}{% if 附言 %}（附后）{% endif %}{{ 今天 | 日期: "YYYY-MM-DD" }}{% 片段 "/gd" %}{if: 数 > 3}多{endif}{{ 剪贴板 }}',
  });
});

test('搜狗: dates, Han numerals, several lines and groups', () => {
  const { items } = read(sample('phrases.ini'));
  expect(items.map(({ title, body, folder }) => [title, body, ...folder])).toEqual([
    ['现将有关情况报告如下：', '现将有关情况报告如下：', '总结'],
    ['rq', '{{ 今天 | 日期: "YYYY年M月D日 星期X " }}{{ 现在 }}', '总结'],
    ['…年…月$week', '{{ 今天 | 日期: "YYYY" | 汉字逐位 }}年{{ 今天 | 日期: "M" | 汉字数字 }}月$week', '总结'],
    ['第一行', '第一行\n\n第三行 {{ "{{" }} 花括号 }}', '总结'],
  ]);
});

test('QuickText: braces are fields only where variables are on', () => {
  expect(bodies('quicktext-总结.json')).toMatchObject({
    过渡句: '现将{{ 单位 | 默认: "我局" }}情况报告如下：{{ 光标 }}',
    日期: '{{ 今天 | 加天: 7 | 日期: "M月D日" }}{{ 环境 | 选项: "测试", "正式" }}{{ 姓名 }}{% 片段 "过渡句" %}{{ 剪贴板 }}',
    原样: '写作{{ "{姓名:张三}" }}',
  });
});

test('QuickText: the folders of the dropped folder are kept', () => {
  const input = { ...sample('quicktext-总结.json'), path: ['我的短语', '公文'] };
  expect(read(input).items[0]?.folder).toEqual(['公文', 'quicktext-总结']);
});

test('CSV of other programs is text: braces in it mean nothing', () => {
  expect(bodies('clippings.csv')).toEqual({
    过渡句: '现将"有关"情况\n报告如下：{{ "{姓名:张三}" }}',
    结尾: '特此报告。',
  });
});

test('our own file: everything a snippet holds, and what newer versions may add', () => {
  const { items, notes } = read(sample('draftside.json'));
  expect(items).toMatchObject([
    {
      id: 's-1',
      abbreviation: ';gd',
      format: 'markdown',
      language: 'zh-CN',
      kinds: ['report'],
      sections: ['lead'],
      sites: ['*.example.cn'],
      isPinned: true,
      extras: { espanso: { word: true }, draftside: { future: { a: [1] } } },
    },
  ]);
  expect(notes).toEqual([{ key: 'import.note.other-kind', params: { n: 1 } }]);
});

test.each([
  ['', 'empty', undefined],
  ['  \n', 'empty', undefined],
  ['只是一段文字', 'unknown', undefined],
  ['{ "a": 1,\n "b": }', 'broken', 2],
  ['{"format":"draftside-library","items":[]}', 'empty', undefined],
])('%j is refused as %s', (text, code, line) => {
  const result = readLibraryFile({ name: 'x', text });
  expect(result).toMatchObject({ ok: false, failure: line === undefined ? { code } : { code, line } });
});

test.each([
  ['a.yml', 'matches:\n  - trigger: [\n', 'broken'],
  ['a.xml', '<quicktext version="2"><menu></quicktext>', 'broken'],
  ['a.xml', '<!DOCTYPE x [<!ENTITY a "b">]><quicktext/>', 'broken'],
  ['a.csv', 'name,body\n"甲', 'broken'],
])('%s that is broken says so: %j', (name, text, code) => {
  expect(readLibraryFile({ name, text })).toMatchObject({ ok: false, failure: { code } });
});
