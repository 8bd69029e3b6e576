import type { Pack, PackSection } from '../../../../utils/core/packs/model';

/** A report kind with every sort of section, for tests of the outline. */
export function reportPack(overrides: Partial<Pack> = {}): Pack {
  return {
    version: 1,
    id: 'test.summary',
    language: 'zh-CN',
    name: '工作总结',
    titleMatch: ['工作总结'],
    numbering: 'gongwen',
    ordered: true,
    sections: [
      section('title', '{{单位}}工作总结', { block: 'title', minChars: 4 }),
      section('lead', '{{年份}}年，{{单位}}总的情况是{{情况}}。现总结如下：', { block: 'lead', minChars: 10 }),
      section('work', '工作开展情况', {
        aliases: ['主要工作', '工作回顾'],
        minChars: 30,
        skeleton: ['{{板块}}。一是{{做法}}。'],
      }),
      section('results', '取得的成效', {
        aliases: ['主要成效'],
        requirement: 'should',
        minChars: 10,
        skeleton: ['{{指标}}。'],
      }),
      section('problems', '存在的问题', {
        aliases: ['存在问题', '问题和不足'],
        minChars: 10,
        skeleton: ['一是{{问题}}；二是{{问题}}。'],
      }),
      section('plan', '下一步工作计划', {
        aliases: ['下一步打算'],
        minChars: 10,
        skeleton: ['{{任务一}}。', '{{任务二}}。'],
      }),
      section('signature', '{{单位全称}}', { block: 'signature', requirement: 'should', minChars: 2 }),
      section('date', '{{年}}年{{月}}月{{日}}日', { block: 'date', requirement: 'should', minChars: 8 }),
    ],
    ...overrides,
  };
}

export function section(id: string, heading: string, overrides: Partial<PackSection> = {}): PackSection {
  return {
    id,
    heading,
    aliases: [],
    requirement: 'must',
    block: 'heading',
    minChars: 0,
    guidance: '',
    skeleton: [],
    facts: [],
    ...overrides,
  };
}
