// Forms and what belongs to them. Always through prototypes: a form's children may have the names of its members.
import { frameOf, outerElement } from '../dom/frames';
import { attribute, select, type TextControl } from '../dom/nodes';

/** The form that an element is in, through shadow roots and the frames of editors. */
export function formAround(element: HTMLElement): HTMLFormElement | undefined {
  const own = 'form' in element ? (element as TextControl).form : null; // only controls have it
  if (own) return own;
  for (let outer: Element | undefined = element; outer; outer = outerElement(outer) ?? frameOf(outer.ownerDocument))
    if (isForm(outer)) return outer;
  return undefined;
}

export const isForm = (element: Element): element is HTMLFormElement => element.localName === 'form';

/** Enough of a text to know it again. */
const SAMPLE_LENGTH = 60;

/** Whether one of the values is this text, whatever markup and spaces an editor has put into it. */
export function carriesText(values: readonly unknown[], text: string): boolean {
  const sample = bare(text).slice(0, SAMPLE_LENGTH);
  if (sample.length < 10) return false;
  return values.some((value) => typeof value === 'string' && bare(value).includes(sample));
}

const bare = (value: string) => value.replace(/<[^>]*>|\s|&nbsp;/g, '');

export const valuesOf = (form: HTMLFormElement): readonly string[] =>
  [...select<TextControl>(form, 'input[type=hidden], textarea')].map(({ value }) => value);

/** The same-origin frame that the form posts into, if it does. */
export function targetFrame(form: HTMLFormElement): HTMLIFrameElement | undefined {
  const name = attribute(form, 'target');
  if (name === '' || name.startsWith('_')) return undefined;
  return form.ownerDocument.querySelector<HTMLIFrameElement>(`iframe[name="${CSS.escape(name)}"]`) ?? undefined;
}
