import { describe, expect, test } from 'vitest';
import type { FieldSnapshot } from '@/utils/app/protocol';
import { abbreviationAt, endsWithTrigger } from '@/utils/page/inpage/typed';
import { queryIn } from '@/utils/page/palette/query';
import { placeAtCaret } from '@/utils/page/place';

describe('the trigger', () => {
  test.each([
    ['工作总结;;', ';;', true],
    ['工作总结；；', ';;', true],
    ['工作总结；;', ';;', true],
    ['工作总结，；;', ';;', true],
    ['abc;;', ';;', true],
    ['工作总结;', ';;', false],
    ['工作总结; ;', ';;', false],
    ['工作总结；；', '', false],
    ['工作总结／／', '//', true],
  ])('at the end of %j, %j set: %j', (before, trigger, expected) => {
    expect(endsWithTrigger(before, trigger)).toBe(expected);
  });
});

describe('an abbreviation', () => {
  test.each([
    ['各位领导;zj', ';zj'],
    ['各位领导，；zj', ';zj'],
    ['各位领导：；ＺＪ', ';zj'],
    ['各位领导;zjx', ';zjx'],
    ['各位领导zj', undefined],
    ['各位领导; zj', undefined],
    ['各位领导;z', undefined],
    ['', undefined],
  ])('at the end of %j is %j', (before, expected) => {
    expect(abbreviationAt(before, [';zj', ';zjx', ';kr'])).toBe(expected);
  });
});

describe('the query', () => {
  const occasion = { fieldId: 'x', text: '甲;;乙', start: 1, caret: 3 };
  test.each([
    ['甲;;|乙', ''],
    ['甲;;zj|乙', 'zj'],
    ['甲;;总结|乙', '总结'],
    ['甲;|乙', undefined],
    ['甲;;zj乙|', undefined],
    ['丙甲;;zj|乙', undefined],
    ['甲;;zj|丁乙', undefined],
    ['甲;;z\nj|乙', undefined],
    ['甲;;{zj}乙', undefined],
  ])('in %j is %j', (state, expected) => {
    expect(queryIn(readText(state), occasion)).toBe(expected);
  });
});

describe('the place of the list', () => {
  const view = { innerWidth: 800, innerHeight: 600 };
  test('is under the caret', () => {
    expect(placeAtCaret({ left: 100, top: 100, bottom: 120 }, view)).toMatch(/^left:100px;top:124px;/);
  });
  test('is over the caret when there is more room', () => {
    expect(placeAtCaret({ left: 100, top: 560, bottom: 580 }, view)).toContain(';bottom:44px;');
  });
  test.each([320, 800])('stays inside a window of %i px', (innerWidth) => {
    const placed = placeAtCaret({ left: innerWidth - 5, top: 10, bottom: 30 }, { innerWidth, innerHeight: 600 });
    const left = Number(/left:(.+?)px/.exec(placed)?.[1]);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(left + Math.min(340, innerWidth - 8)).toBeLessThanOrEqual(innerWidth);
  });
});

/** '甲|乙' with the caret, '甲{选中}乙' with a selection. */
function readText(state: string): Pick<FieldSnapshot, 'text' | 'selection'> {
  const marks = [...state.matchAll(/[|{}]/g)].map(({ index }, order) => index - order);
  const [start = 0, end = start] = marks;
  return { text: state.replace(/[|{}]/g, ''), selection: { start, end } };
}
