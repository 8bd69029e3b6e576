import { describe, expect, test } from 'vitest';
import { guessKind } from '../../../../utils/core/outline/kind';
import { announcedKind } from '../../../../utils/core/outline/kind-clues';
import { shippedPacks } from '../packs/shipped';

const kindOf = (text: string) => guessKind(shippedPacks, { pageTitle: '', url: '', subject: '', text });
const BODY = '各科室按照分工抓好落实，定期调度，按时完成了各项既定任务，没有发生差错。\n';

describe('a text announces its kind', () => {
  test.each([
    ['现将自查情况报告如下：', 'selfcheck'],
    ['现将一年来的工作总结如下：', 'summary.annual'],
    ['现就有关事项通知如下：', 'notice.work'],
    ['下面，我就防汛工作情况汇报如下。', 'briefing'],
    ['现将整改落实情况报告如下：', 'rectify'],
    ['现场检查情况良好。', undefined],
  ])('%s is %s', (sentence, kind) => {
    expect(announcedKind(shippedPacks, `按照上级要求，我局认真开展了有关工作。${sentence}`)).toBe(kind);
  });
});

describe('an excerpt without a title is known', () => {
  test('by one numbered heading of a report', () => {
    expect(kindOf(`为做好有关工作，我局多措并举。\n一、工作开展情况\n（一）抓部署。${BODY}`)).toBeDefined();
  });

  test('by the subject that it speaks of beside a heading that many kinds know', () => {
    const text = `按照整改要求，我局成立整改专班，制定整改方案，逐项推进整改。\n\n一、总体情况\n${BODY}`;
    expect(kindOf(text)).toBe('rectify');
  });

  test('but not by a heading that no kind has', () => {
    expect(kindOf(`食堂自下周起调整菜单。\n一、早餐品种\n${BODY}二、午餐品种\n${BODY}`)).toBeUndefined();
  });
});
