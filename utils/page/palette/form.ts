// Asks for what a snippet leaves open.
import type { FillReply, PaletteWords } from '../../app/inpage-protocol';
import { make } from './elements';

type Asked = Extract<FillReply, { state: 'ask' }>;
type Question = Asked['fields'][number];

export interface FillForm {
  readonly element: HTMLFormElement;
  values(): Readonly<Record<string, string>>;
  focus(): void;
}

export function createForm(document: Document, asked: Asked, words: PaletteWords): FillForm {
  const inputs = asked.fields.map((field) => inputFor(document, field, asked.values[field.name] ?? '', words));
  const labels = asked.fields.map(({ name }, index) => make(document, 'label', {}, [name, inputs[index] ?? '']));
  const element = make(document, 'form', { 'aria-label': asked.title }, [
    make(document, 'div', { class: 'head' }, [make(document, 'b', {}, [asked.title])]),
    make(document, 'div', { class: 'fields' }, labels),
    make(document, 'div', { class: 'acts' }, [
      make(document, 'button', { type: 'button', name: 'cancel' }, [words.cancel]),
      make(document, 'button', { type: 'button', name: 'insert' }, [words.insert]),
    ]),
    make(document, 'div', { class: 'foot' }, [words.formKeys]),
  ]);
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
    const input = make(document, 'input', { name, autocomplete: 'off', spellcheck: 'false' });
    input.value = value;
    return input;
  }
  const blank = choices.includes(value) ? [] : [make(document, 'option', { value: '' }, [words.choose])];
  const options = choices.map((choice) => make(document, 'option', { value: choice }, [choice]));
  const select = make(document, 'select', { name }, [...blank, ...options]);
  select.value = choices.includes(value) ? value : '';
  return select;
}
