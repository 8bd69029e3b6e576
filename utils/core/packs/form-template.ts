/** GitHub issue forms and Discourse form templates (both YAML) as templates. */
import { get, isRecord, listAt, textAt } from '../formats/narrow';
import { trimEndOf } from '../text/trim';
import type { PackDraft, SectionDraft } from './draft-pack';

const KINDS = new Set([
  'input',
  'textarea',
  'dropdown',
  'multi-select',
  'multiselect',
  'checkboxes',
  'upload',
  'tag-chooser',
  'composer',
]);

/** The template that a parsed form says, or undefined when it is no form or asks for nothing. */
export function readForm(form: unknown, language: string): PackDraft | undefined {
  const items = Array.isArray(form) ? form : listAt(form, 'body');
  const sections = items.flatMap((item) => toSection(item, language));
  if (sections.length === 0) return undefined;
  const name = textAt(form, 'name') || textAt(form, 'title') || sections[0]?.heading || '';
  const title = trimEndOf(textAt(form, 'title').replace(/^[[【(（]/, ''), ']】)）:： \t\r\n\u00a0\u3000');
  return { name, language, numbering: 'markdown', titleMatch: title === '' ? [] : [title], sections };
}

function toSection(item: unknown, language: string): readonly SectionDraft[] {
  const attributes = get(item, 'attributes');
  const heading = textAt(attributes, 'label') || textAt(item, 'label');
  if (!isRecord(item) || !KINDS.has(textAt(item, 'type')) || heading === '') return [];
  const validations = get(item, 'validations');
  const choices = choicesOf(attributes, item);
  const isList = textAt(item, 'type') === 'checkboxes';
  const minimum = Number(textAt(validations, 'minimum'));
  const given = textAt(attributes, 'value') || textAt(attributes, 'placeholder');
  const offered =
    choices.length === 0 || isList
      ? ''
      : choicesWords(
          choices.map(({ label }) => label),
          language,
        );
  return [
    {
      heading,
      requirement:
        get(validations, 'required') === true || choices.some(({ isRequired }) => isRequired) ? 'must' : 'may',
      guidance: [textAt(attributes, 'description'), offered].filter((part) => part !== '').join(' '),
      minChars: Number.isInteger(minimum) && minimum > 0 && minimum <= 100_000 ? minimum : 0,
      skeleton: isList ? choices.map(({ label }) => `- [ ] ${label}`) : [given],
    },
  ];
}

function choicesOf(attributes: unknown, item: unknown): readonly { label: string; isRequired: boolean }[] {
  const listed = [...listAt(attributes, 'options'), ...listAt(attributes, 'choices'), ...listAt(item, 'choices')];
  return listed.flatMap((choice) => {
    const label =
      typeof choice === 'string' || typeof choice === 'number'
        ? String(choice)
        : textAt(choice, 'label') || textAt(choice, 'name');
    return label === '' ? [] : [{ label, isRequired: get(choice, 'required') === true }];
  });
}

const choicesWords = (labels: readonly string[], language: string): string =>
  language.startsWith('zh') ? `可选：${labels.join('、')}` : `One of: ${labels.join(', ')}`;
