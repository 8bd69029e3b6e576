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
  const placeholder = attribute(owner, 'placeholder') || attribute(owner, 'data-placeholder');
  const name = attribute(owner, 'name');
  const identity = {
    tag: owner.localName,
    kind: owner.localName === 'input' ? ('line' as const) : ('multi' as const),
    id: attribute(owner, 'id'),
    name,
    label: label === placeholder || label === name ? '' : label,
    placeholder,
    form: actionPath(owner.closest('form')),
    maxLength: attribute(owner, 'maxlength'),
    post: postOf(owner),
  };
  const cut = Object.entries(identity).map(([key, value]) => [key, value.slice(0, LONGEST)]);
  return { ...identity, ...Object.fromEntries(cut), ordinal: same.indexOf(owner), count: same.length };
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
  const maxLength = isControl && owner.maxLength > 0 ? { maxLength: owner.maxLength } : {};
  return isSecretField({
    type: isControl && owner.localName === 'input' ? owner.type : 'text',
    isMasked: isMasked(owner),
    autocomplete: attribute(owner, 'autocomplete'),
    inputMode: attribute(owner, 'inputmode'),
    name: attribute(owner, 'name'),
    id: attribute(owner, 'id'),
    label,
    placeholder: attribute(owner, 'placeholder'),
    isMultiline: owner.localName !== 'input',
    ...maxLength,
  });
}

/** Dots by style are a password that browsers do not know as one. A page may ask not to be watched. */
function isMasked(owner: HTMLElement): boolean {
  const security = styleOf(owner)?.getPropertyValue('-webkit-text-security') ?? '';
  return (security !== '' && security !== 'none') || matches(owner, '[data-no-draft]');
}
