// What the page says about the kind of report that is being written.

import type { PageHints } from '../../app/protocol';
import { rootOf } from '../dom/document';
import { attribute, select } from '../dom/nodes';

const SUBJECT = /subject|title|topic|标题|主题|题目|名称/i;

export function hintsOf(top: Document, field: Element): PageHints {
  const subject = subjectIn(field.closest('form') ?? rootOf(field.ownerDocument)) || subjectIn(rootOf(top));
  return { pageTitle: top.title, url: top.location.href, subject };
}

/** The form's own title field: the first single-line input which calls itself one. */
function subjectIn(scope: Element): string {
  for (const input of select<HTMLInputElement>(scope, 'input[type=text], input:not([type])')) {
    const words = ['name', 'id', 'placeholder', 'aria-label'].map((name) => attribute(input, name)).join(' ');
    if (SUBJECT.test(words) && input.value) return input.value.slice(0, 200);
  }
  return '';
}
