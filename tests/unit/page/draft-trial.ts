// Five fields of a forum's pages, and the ways in which such pages change from one visit to the next.

/** A field as the page writes it. */
export interface TrialField {
  /** Which one it is, whatever the page calls it; not in the page. */
  readonly is: string;
  readonly tag: 'textarea' | 'input' | 'div';
  readonly id?: string;
  readonly name?: string;
  readonly label?: string;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly form?: string;
  /** Number of the post around it. */
  readonly post?: string;
}

const NEW = '/forum.php/post';
const REPLY = '/forum.php/reply';

export const PAGE: readonly TrialField[] = [
  { is: 'title', tag: 'input', id: 'subject', name: 'subject', label: '标题', maxLength: 80, form: NEW },
  { is: 'summary', tag: 'textarea', id: 'summary', name: 'summary', label: '摘要', placeholder: '一两句话', form: NEW },
  { is: 'body', tag: 'textarea', id: 'e_textarea', name: 'message', form: NEW },
  { is: 'first reply', tag: 'textarea', name: 'reply', placeholder: '回复楼主', post: '8841', form: REPLY },
  { is: 'second reply', tag: 'textarea', name: 'reply', placeholder: '回复楼主', post: '8852', form: REPLY },
];

/** Fields that the page tells nothing about. */
export const NAMELESS: readonly TrialField[] = ['one', 'two', 'three'].map((is) => ({
  is,
  tag: 'textarea',
  form: NEW,
}));

const each = (change: (field: TrialField, index: number) => Partial<TrialField>) => (page: readonly TrialField[]) =>
  page.map((field, index) => ({ ...field, ...change(field, index) }));
const without = ({ id: _id, ...field }: TrialField): TrialField => field;
const TOKENS = ['8f3a1c', '93fe21', 'a01b7d', '77c0de', '4e5f6a'];
const ENGLISH: Readonly<Record<string, string>> = {
  标题: 'Title',
  摘要: 'Summary',
  一两句话: 'A sentence or two',
  回复楼主: 'Reply',
};
const inEnglish = (text: string | undefined) => (text === undefined ? {} : { text: ENGLISH[text] ?? text });

/** Name of the change → the page after it. */
export const CHANGES: Readonly<Record<string, (page: readonly TrialField[]) => readonly TrialField[]>> = {
  nothing: (page) => page,
  'ids made anew at each load': each((_field, index) => ({ id: `:r${index + 7}a:` })),
  'no ids': (page) => page.map(without),
  'other ids': each((_field, index) => ({ id: `field-${'abcde'[index]}` })),
  'tokens behind the names': each(({ name }, index) => ({ name: `${name}_${TOKENS[index]}` })),
  'names of another framework': each(({ name }) => ({ name: `post[${name}]` })),
  'another language': each(({ label, placeholder }) => ({
    ...('text' in inEnglish(label) ? { label: ENGLISH[label ?? ''] } : {}),
    ...('text' in inEnglish(placeholder) ? { placeholder: ENGLISH[placeholder ?? ''] } : {}),
  })) as (page: readonly TrialField[]) => readonly TrialField[],
  'another address to send to': each(({ form }) => ({ form: `/v2${form}` })),
  'the other way round': (page) => [...page].reverse(),
  'a field more in front': (page) => [
    { is: 'notice', tag: 'textarea', name: 'notice', label: '公告', form: NEW },
    ...page,
  ],
  'a search in front and a comment behind': (page) => [
    { is: 'search', tag: 'input', name: 'q', placeholder: '搜索', form: '/search' },
    ...page,
    { is: 'comment', tag: 'textarea', name: 'message', placeholder: '说两句', form: '/comment' },
  ],
  'a new post between the others': (page) =>
    page.flatMap((field) =>
      field.is === 'second reply' ? [{ ...field, is: 'new reply', post: '8850' }, field] : [field],
    ),
  'editors in place of text areas': each(({ tag }) => (tag === 'textarea' ? { tag: 'div' } : {})),
  'everything at once': (page) =>
    [...page].reverse().map((field, index) => ({
      ...without(field),
      name: `${field.name}_${TOKENS[index]}`,
      form: `/v2${field.form}`,
    })),
  'the same forms again in a window of the page': (page) => [
    ...page,
    ...page.map((field) => ({ ...without(field), is: `${field.is} again` })),
  ],
  'the second form only': (page) => page.filter(({ form }) => form === REPLY),
};

/** The page's markup. Fields of one form stand together, as they come. */
export function markup(page: readonly TrialField[]): string {
  return page
    .map((field) => {
      const { id, label, form, post } = field;
      const named = label === undefined ? '' : `<label${id === undefined ? '' : ` for="${id}"`}>${label}</label>`;
      const inForm = `<form action="${form ?? ''}?formhash=${field.is.length}f2e">${named}${control(field)}</form>`;
      return post === undefined ? inForm : `<div id="post_${post}" data-pid="${post}"><p>……</p>${inForm}</div>`;
    })
    .join('\n');
}

function control({ tag, id, name, placeholder, maxLength }: TrialField): string {
  const attributes = Object.entries({
    id,
    name,
    [tag === 'div' ? 'data-placeholder' : 'placeholder']: placeholder,
    maxlength: maxLength,
    contenteditable: tag === 'div' ? 'true' : undefined,
  }).flatMap(([key, value]) => (value === undefined ? [] : [`${key}="${value}"`]));
  const opening = `<${tag} ${attributes.join(' ')}>`;
  return tag === 'input' ? opening : `${opening}</${tag}>`;
}
