import { expect, test, vi } from 'vitest';
import { createMemoryFieldPort } from '@/utils/platform/memory/field-port';

test('puts inline text at its place and the caret after it', async () => {
  const field = createMemoryFieldPort({ text: '甲乙' });
  await field.apply({ expectedText: '甲乙', edits: [{ start: 1, end: 1, inline: '和' }], primary: 0 });
  expect(field.text()).toBe('甲和乙');
  expect(field.selection()).toEqual({ start: 2, end: 2 });
});

test('gives blocks lines of their own and no empty line', async () => {
  const field = createMemoryFieldPort({ text: '头尾' });
  const blocks = [
    { kind: 'heading', level: 1, text: '一、工作' } as const,
    { kind: 'paragraph', text: '正文' } as const,
  ];
  await field.apply({ expectedText: '头尾', edits: [{ start: 1, end: 1, blocks }], primary: 0 });
  expect(field.text()).toBe('头\n一、工作\n正文\n尾');
});

test('refuses a text that has changed since', async () => {
  const field = createMemoryFieldPort({ text: '甲' });
  const applied = await field.apply({ expectedText: '乙', edits: [], primary: 0 });
  expect(applied).toEqual({ ok: false, failure: { code: 'field/stale' } });
});

test('tells of typing and of refusal', async () => {
  const field = createMemoryFieldPort();
  const [edited, status] = [vi.fn(), vi.fn()];
  field.onEdited(edited);
  field.onStatus(status);
  field.type('新的');
  field.refuse({ code: 'field/read-only' });
  expect(edited).toHaveBeenCalledTimes(1);
  expect(status.mock.calls[0]?.[0]).toMatchObject({ state: 'refused', failure: { code: 'field/read-only' } });
  expect((await field.read()).ok).toBe(false);
});
