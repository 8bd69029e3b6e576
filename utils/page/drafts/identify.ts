// What tells one field of a page from another, and whether a field may be watched.
import type { FieldDescription } from '../../app/protocol';
import type { FieldIdentity } from '../../core/drafts/identity';
import { isSecretField } from '../../core/drafts/secret';
import { attribute, closest, isTextControl, matches, styleOf } from '../dom/nodes';

const LONGEST = 200;

/** The post or record a field stands in, by the marks that forums and lists leave. */
const POST = '[data-pid], [data-post-id], [data-comment-id], [data-id], article[id], li[id], [id^=post_], [id^=pid]';

/** `owners`: all watched fields of the page in document order. */
export function identityOf(
  owner: HTMLElement,
  { label }: Pick<FieldDescription, 'label'>,
  owners: readonly HTMLElement[],
): FieldIdentity {
  const same = owners.filter(({ localName }) => localName === owner.localName);
  const cut = (text: string) => text.slice(0, LONGEST);
  const said = (name: string) => cut(attribute(owner, name));
  const placeholder = said('placeholder') || said('data-placeholder');
  const name = said('name');
  return {
    tag: owner.localName,
    kind: owner.localName === 'input' ? 'line' : 'multi',
    id: said('id'),
    name,
    label: [placeholder, name].includes(cut(label)) ? '' : cut(label),
    placeholder,
    form: cut(actionPath(owner.closest('form'))),
    maxLength: said('maxlength'),
    post: cut(postOf(owner)),
    ordinal: same.indexOf(owner),
    count: same.length,
  };
}

const actionPath = (form: Element | null) => (form ? (attribute(form, 'action').split(/[?#]/)[0] ?? '') : '');

function postOf(owner: Element): string {
  const post = owner.parentElement && closest(owner.parentElement, POST);
  if (!post) return '';
  const marks = ['data-pid', 'data-post-id', 'data-comment-id', 'data-id', 'id'];
  return marks.map((mark) => attribute(post, mark)).find((value) => /\d/.test(value)) ?? '';
}

/** Whether nothing may be kept of this field. */
export function isSecret(owner: HTMLElement, label: string): boolean {
  const isControl = isTextControl(owner);
  const isMultiline = owner.localName !== 'input';
  const [autocomplete = '', inputMode = '', name = '', id = '', placeholder = ''] = SAID.map((of) =>
    attribute(owner, of),
  );
  return isSecretField({
    ...{ autocomplete, inputMode, name, id, placeholder, label, isMultiline, isMasked: isMasked(owner) },
    type: isControl && !isMultiline ? owner.type : 'text',
    ...(isControl && owner.maxLength > 0 ? { maxLength: owner.maxLength } : {}),
  });
}

const SAID = ['autocomplete', 'inputmode', 'name', 'id', 'placeholder'];

/** Dots by style are a password that browsers do not know as one. A page may ask not to be watched. */
function isMasked(owner: HTMLElement): boolean {
  const security = styleOf(owner)?.getPropertyValue('-webkit-text-security') ?? '';
  return (security !== '' && security !== 'none') || matches(owner, '[data-no-draft]');
}
