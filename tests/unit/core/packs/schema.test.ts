import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { zhCN } from '../../../../utils/core/i18n/zh-CN';
import { readPack } from '../../../../utils/core/packs/schema';
import { matchesSchema, type Schema } from './json-schema';

const section = {
  id: 'done',
  heading: '本周工作',
  aliases: ['本周完成'],
  requirement: 'must',
  block: 'heading',
  minChars: 40,
  guidance: '',
  skeleton: ['{{事项}}'],
  facts: ['count>=2', 'owner?'],
};
const pack = {
  version: 1,
  id: 'team.weekly',
  language: 'zh-CN',
  name: '小组周报',
  titleMatch: ['周报'],
  numbering: 'gongwen',
  ordered: true,
  sections: [section],
};
const withSection = (change: object): object => ({ ...pack, sections: [{ ...section, ...change }] });
const without = (key: string): object => Object.fromEntries(Object.entries(pack).filter(([name]) => name !== key));

const schema: Schema = JSON.parse(
  readFileSync(new URL('../../../../public/packs/pack.schema.json', import.meta.url), 'utf8'),
);

/** Value → paths of the problems; [] means it is a pack. */
const SAMPLES: readonly (readonly [what: string, value: unknown, paths: readonly string[]])[] = [
  ['a pack', pack, []],
  ['a pack that names its schema', { $schema: '../pack.schema.json', ...pack }, []],
  ['a section with a name', withSection({ name: '已完成' }), []],
  ['a kind with closings and forbidden phrases', { ...pack, closings: ['特此报告'], forbidden: ['妥否'] }, []],
  [
    'a section that is a line of its own',
    withSection({ block: 'label', heading: '联系人：{{姓名}}', name: '联系人' }),
    [],
  ],
  ['nothing', undefined, ['$']],
  ['null', null, ['$']],
  ['a list', [pack], ['$']],
  ['a text', '年度工作总结', ['$']],
  ['an older version', { ...pack, version: 0 }, ['$.version']],
  ['a version in quotes', { ...pack, version: '1' }, ['$.version']],
  ['no id', without('id'), ['$.id']],
  ['no sections', without('sections'), ['$.sections']],
  ['an empty list of sections', { ...pack, sections: [] }, ['$.sections']],
  ['an id with blanks', { ...pack, id: 'my weekly' }, ['$.id']],
  ['an id that climbs folders', { ...pack, id: '../../etc' }, ['$.id']],
  ['closings that are one text', { ...pack, closings: '特此报告' }, ['$.closings']],
  ['an empty forbidden phrase', { ...pack, forbidden: [' '] }, ['$.forbidden[0]']],
  ['a misspelt key', { ...pack, titelMatch: [] }, ['$.titelMatch']],
  ['a misspelt key in a section', withSection({ aliasses: [] }), ['$.sections[0].aliasses']],
  ['an unknown numbering', { ...pack, numbering: 'any' }, ['$.numbering']],
  ['ordered as a text', { ...pack, ordered: 'yes' }, ['$.ordered']],
  ['a section that is a text', { ...pack, sections: ['本周工作'] }, ['$.sections[0]']],
  ['an empty heading', withSection({ heading: '   ' }), ['$.sections[0].heading']],
  ['a heading of two lines', withSection({ heading: '本周\n工作' }), ['$.sections[0].heading']],
  ['an empty name', withSection({ name: '' }), ['$.sections[0].name']],
  ['an unknown requirement', withSection({ requirement: 'maybe' }), ['$.sections[0].requirement']],
  ['an unknown block', withSection({ block: 'block-label' }), ['$.sections[0].block']],
  ['a negative minimum', withSection({ minChars: -1 }), ['$.sections[0].minChars']],
  ['a fraction as minimum', withSection({ minChars: 0.5 }), ['$.sections[0].minChars']],
  ['an alias that is a number', withSection({ aliases: ['好', 7] }), ['$.sections[0].aliases[1]']],
  ['a fact nobody knows', withSection({ facts: ['mood'] }), ['$.sections[0].facts[0]']],
  ['a text of a megabyte', withSection({ guidance: '长'.repeat(1_000_000) }), ['$.sections[0].guidance']],
  ['two faults', { ...pack, id: 1, name: '' }, ['$.id', '$.name']],
];

describe.each(SAMPLES)('%s', (_what, value, paths) => {
  test('is read, or its faults are named by path', () => {
    const result = readPack(value);
    expect(result.ok ? [] : result.failure.map(({ path }) => path)).toEqual(paths);
  });

  test('is judged in the same way by the JSON Schema', () => {
    expect(matchesSchema(schema, value)).toBe(paths.length === 0);
  });
});

describe('what a JSON Schema cannot say', () => {
  test.each([
    ['two sections with one id', [section, { ...section, heading: '下周计划', aliases: [] }], '$.sections[1].id'],
    [
      'one alias for two sections',
      [section, { ...section, id: 'next', heading: '下周计划' }],
      '$.sections[1].aliases[0]',
    ],
    [
      'a heading that is an alias elsewhere',
      [section, { ...section, id: 'next', heading: '本周完成', aliases: [] }],
      '$.sections[1].heading',
    ],
  ])('%s', (_what, sections, path) => {
    expect(readPack({ ...pack, sections })).toMatchObject({ ok: false, failure: [{ path }] });
  });
});

describe('hostile files', () => {
  test('a key named like a part of every object is an unknown key, and changes no object', () => {
    const hostile: unknown = JSON.parse(`{"__proto__": {"isHostile": true}, ${JSON.stringify(pack).slice(1)}`);
    expect(readPack(hostile)).toMatchObject({ ok: false, failure: [{ path: '$.__proto__' }] });
    expect(Object.hasOwn(Object.prototype, 'isHostile')).toBe(false);
  });

  test('ten thousand faults are reported as fifty', () => {
    const result = readPack({ ...pack, sections: Array.from({ length: 60 }, () => ({})) });
    expect(result.ok ? 0 : result.failure.length).toBe(50);
  });

  test('a long odd key is cut and quoted in its path', () => {
    const result = readPack({ ...pack, ['</script> '.repeat(1_000)]: 1 });
    expect(result.ok ? '' : result.failure[0]?.path).toMatch(/^\$\["<\/script> .{1,40}"\]$/);
  });
});

test('every fault has a sentence in the catalogue', () => {
  const keys = SAMPLES.flatMap(([, value]) => {
    const result = readPack(value);
    return result.ok ? [] : result.failure.map(({ message }) => message.key);
  });
  expect(keys.filter((key) => !Object.hasOwn(zhCN, key))).toEqual([]);
});
