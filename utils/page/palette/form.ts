// Asks for what a snippet leaves open.
import type { FillReply, PaletteWords } from '../../app/inpage-protocol';
import { make } from '../make';

type Asked = Extract<FillReply, { state: 'ask' }>;
type Question = Asked['fields'][number];

export interface FillForm {
  readonly element: HTMLFormElement;
  values(): Readonly<Record<string, string>>;
  focus(): void;
}

export function createForm(document: Document, asked: Asked, words: PaletteWords): FillForm {
  const inputs = asked.fields.map((field) => inputFor(document, field, asked.values[field.name] ?? '', words));
  const labels = asked.fields.map(({ name }, index) => make(document, 'label', 'soft', [name, inputs[index] ?? '']));
  const button = (name: 'cancel' | 'insert', look: string) =>
    make(document, 'button', look, [words[name]], { type: 'button', name });
  const parts = [
    make(document, 'div', 'head soft', [make(document, 'b', '', [asked.title])]),
    make(document, 'div', 'fields', labels),
    make(document, 'div', 'acts', [button('cancel', ''), button('insert', 'main')]),
    make(document, 'div', 'foot soft', [words.formKeys]),
  ];
  const element = make(document, 'form', '', parts, { 'aria-label': asked.title });
  return {
    element,
    values: () => Object.fromEntries(asked.fields.map(({ name }, index) => [name, inputs[index]?.value ?? ''])),
    focus: () => {
      const [first] = inputs;
      first?.focus({ preventScroll: true });
      if (first?.localName === 'input') (first as HTMLInputElement).select(); // by its name
    },
  };
}

function inputFor(document: Document, { name, choices }: Question, value: string, words: PaletteWords) {
  if (choices === undefined) {
    const input = make(document, 'input', '', [], { name, autocomplete: 'off', spellcheck: 'false' });
    input.value = value;
    return input;
  }
  const blank = choices.includes(value) ? [] : [make(document, 'option', '', [words.choose], { value: '' })];
  const options = choices.map((choice) => make(document, 'option', '', [choice]));
  const select = make(document, 'select', '', [...blank, ...options], { name });
  select.value = choices.includes(value) ? value : '';
  return select;
}
