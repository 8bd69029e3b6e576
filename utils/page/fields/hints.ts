// What the page says about the kind of report that is being written.
import type { PageHints } from '../../app/protocol';
import { attribute } from '../dom/nodes';

const SUBJECT = /subject|title|topic|标题|主题|题目|名称/i;

export function hintsOf(top: Document, field: Element): PageHints {
  return { pageTitle: top.title, url: top.location.href, subject: subjectOf(field) || subjectOf(top.body) };
}

/** The form's own title field: the first single-line input which calls itself one. */
function subjectOf(element: Element | null): string {
  const scope = element?.closest('form') ?? element?.ownerDocument.body;
  const inputs = scope?.querySelectorAll<HTMLInputElement>('input[type=text], input:not([type])') ?? [];
  for (const input of inputs) {
    const words = ['name', 'id', 'placeholder', 'aria-label'].map((name) => attribute(input, name)).join(' ');
    if (SUBJECT.test(words) && input.value) return input.value.slice(0, 200);
  }
  return '';
}
