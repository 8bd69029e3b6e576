import type { MessageKey } from '@/utils/core/i18n/zh-CN';

const PARTS: Readonly<Record<string, MessageKey>> = {
  heading: 'templates.section.heading',
  requirement: 'templates.section.requirement',
  aliases: 'templates.section.aliases',
  guidance: 'templates.section.guidance',
  skeleton: 'templates.section.skeleton',
  minChars: 'templates.section.min',
  facts: 'templates.section.facts',
  name: 'templates.name',
  titleMatch: 'templates.title-match',
  sections: 'templates.sections',
};

type Translate = (key: MessageKey, params?: Readonly<Record<string, string | number>>) => string;

/** Where a mistake is, as the editor names it: $.sections[2].aliases[0] → 第 3 个部分 · 其他叫法. */
export function placeWords(path: string, t: Translate): string {
  const [, index, member = ''] = /^\$\.sections\[(\d+)\](?:\.(\w+))?/.exec(path) ?? [];
  const own = PARTS[index === undefined ? (/^\$\.(\w+)/.exec(path)?.[1] ?? '') : member];
  const part =
    own === undefined
      ? member
      : t(own)
          .replace(/[（(].*$/, '')
          .trim();
  return index === undefined ? part : t('templates.place', { section: Number(index) + 1, part });
}
