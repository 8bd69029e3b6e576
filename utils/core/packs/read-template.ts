/** Reads whatever a person has as a template: our JSON, a form in YAML, headings in Markdown. */
import type { FormatFailure } from '../formats/model';
import { readYaml } from '../formats/yaml';
import { err, ok, type Result } from '../result';
import type { MessageRef } from '../rules/rule';
import { toDraftPack } from './draft-pack';
import { readForm } from './form-template';
import { readMarkdownTemplate } from './markdown-template';
import type { Pack } from './model';
import { type PackProblem, readPack } from './schema';

/** Why a text is no template, each with its place ('$.sections[2].id', or '' for the text as a whole). */
export type TemplateProblems = readonly PackProblem[];

const MOST_UTF16 = 1_000_000;

/** Templates of one text; `nextId` gives the ids that those without one get. */
export function readTemplates(text: string, nextId: () => string): Result<readonly Pack[], TemplateProblems> {
  if (text.length > MOST_UTF16) return err([whole('template.too-long')]);
  const plain = text.replace(/^\ufeff/, '');
  if (/^\s*[{[]\s*["{[]/.test(plain)) return readJson(plain);
  const language = /\p{Script=Han}/u.test(plain) ? 'zh-CN' : 'en';
  const isForm = /^\s*-?\s*type:\s*\S/m.test(plain);
  const yaml = isForm ? readYaml({ name: 'template.yml', text: plain }) : undefined;
  if (yaml?.ok === false) return err([whole('template.yaml', { line: lineOf(yaml.failure) })]);
  const draft = yaml === undefined ? readMarkdownTemplate(plain, language) : readForm(yaml.value, language);
  if (draft === undefined) return err([whole(isForm ? 'template.form-empty' : 'template.nothing')]);
  const pack = readPack(toDraftPack(draft, nextId()));
  return pack.ok ? ok([pack.value]) : pack;
}

/** Counted from 1; '?' where the parser names none. */
const lineOf = (failure: FormatFailure) => ('line' in failure ? (failure.line ?? '?') : '?');

function readJson(text: string): Result<readonly Pack[], TemplateProblems> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return err([whole('template.json')]);
  }
  const packs: Pack[] = [];
  for (const one of Array.isArray(value) ? value : [value]) {
    const pack = readPack(one);
    if (!pack.ok) return pack;
    packs.push(pack.value);
  }
  return packs.length === 0 ? err([whole('template.nothing')]) : ok(packs);
}

const whole = (key: string, params?: MessageRef['params']): PackProblem => ({
  path: '',
  message: params === undefined ? { key } : { key, params },
});
