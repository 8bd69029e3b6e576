/** As much of JSON Schema 2020-12 as pack.schema.json uses; an unknown keyword throws, so that none is silently ignored. */
export type Schema = Readonly<Record<string, unknown>>;

type KeywordCheck = (rule: never, value: unknown, schema: Schema, root: Schema) => boolean;

export function matchesSchema(schema: Schema, value: unknown, root: Schema = schema): boolean {
  return Object.entries(schema).every(([keyword, rule]) => {
    const check = KEYWORDS[keyword];
    if (!check) throw new Error(`unknown keyword in the schema: ${keyword}`);
    return check(rule as never, value, schema, root); // each check names the form of its own rule
  });
}

const always = (): boolean => true;
const isObject = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: isObject,
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  integer: Number.isInteger,
};

const KEYWORDS: Readonly<Record<string, KeywordCheck>> = {
  $schema: always,
  $defs: always,
  title: always,
  description: always,
  $ref: (ref: string, value, _schema, root) => matchesSchema(resolve(root, ref), value, root),
  type: (type: string, value) => TYPES[type]?.(value) ?? false,
  const: (expected: unknown, value) => value === expected,
  enum: (choices: readonly unknown[], value) => choices.includes(value),
  required: (keys: readonly string[], value) => !isObject(value) || keys.every((key) => Object.hasOwn(value, key)),
  properties: (schemas: Readonly<Record<string, Schema>>, value, _schema, root) =>
    !isObject(value) ||
    Object.entries(schemas).every(
      ([key, schema]) => !Object.hasOwn(value, key) || matchesSchema(schema, value[key], root),
    ),
  additionalProperties: (_allowed: false, value, { properties }) =>
    !isObject(value) || Object.keys(value).every((key) => isObject(properties) && Object.hasOwn(properties, key)),
  items: (schema: Schema, value, _schema, root) =>
    !Array.isArray(value) || value.every((item) => matchesSchema(schema, item, root)),
  minItems: (least: number, value) => !Array.isArray(value) || value.length >= least,
  maxItems: (most: number, value) => !Array.isArray(value) || value.length <= most,
  minLength: (least: number, value) => typeof value !== 'string' || value.length >= least,
  maxLength: (most: number, value) => typeof value !== 'string' || value.length <= most,
  pattern: (source: string, value) => typeof value !== 'string' || new RegExp(source, 'u').test(value),
  minimum: (least: number, value) => typeof value !== 'number' || value >= least,
  maximum: (most: number, value) => typeof value !== 'number' || value <= most,
};

function resolve(root: Schema, ref: string): Schema {
  const found = ref
    .replace(/^#\//, '')
    .split('/')
    .reduce<unknown>((at, key) => (isObject(at) ? at[key] : undefined), root);
  if (!isObject(found)) throw new Error(`no ${ref} in the schema`);
  return found;
}
