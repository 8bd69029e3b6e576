import { expect, test } from 'vitest';
import { insertOutline, insertSection } from '@/utils/app/insert-section';
import { createMemoryFieldPort } from '@/utils/platform/memory/field-port';
import { packOf, section } from '../components/packs';

const pack = {
  ...packOf('x'),
  sections: [section('work', '主要工作', { skeleton: ['写明做了什么。'] }), section('plan', '下一步打算')],
};
const target = (editor: string) => ({
  field: createMemoryFieldPort({ text: '标题', description: { editor } }),
  pack,
  bindings: {},
});

test('sections are not joined to one line in an input: they are refused, and it stays as it was', async () => {
  const input = target('input');
  expect(await insertOutline(input)).toEqual({ ok: false, failure: { code: 'insert/one-line' } });
  expect(await insertSection(input, 'work', 'caret')).toEqual({ ok: false, failure: { code: 'insert/one-line' } });
  expect(input.field.text()).toBe('标题');
  expect(input.field.requests).toEqual([]);
});

test('where there are lines, they go in', async () => {
  const area = target('textarea');
  expect(await insertOutline(area)).toMatchObject({ ok: true });
  expect(area.field.text()).toContain('下一步打算');
});
