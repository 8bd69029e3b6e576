import { expect, test } from 'vitest';
import type { ActiveField, FieldDescription } from '@/utils/app/protocol';
import { bestField } from '@/utils/platform/field-search';

const field = (editor: string, refusal?: FieldDescription['refusal']): ActiveField => ({
  tabId: 1,
  frameId: 0,
  field: { fieldId: editor, label: '', editor, format: 'plain', length: 0, ...(refusal ? { refusal } : {}) },
});

test('the first that takes several lines is meant while none has the focus', () => {
  const fields = [field('input'), field('document', 'field/read-only'), field('textarea'), field('editable')];
  expect(bestField(fields)?.field.editor).toBe('textarea');
});

test('an input is never guessed: a report would be joined to one line there', () => {
  expect(bestField([field('input'), field('input')])).toBeUndefined();
  expect(bestField([field('input'), field('plug-in', 'field/plug-in')])?.field.editor).toBe('plug-in');
});
