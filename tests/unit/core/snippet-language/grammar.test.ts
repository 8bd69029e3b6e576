import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { snippetFields } from '../../../../utils/core/snippet-language/fields';
import { fillSnippet } from '../../../../utils/core/snippet-language/fill';
import { FILTERS } from '../../../../utils/core/snippet-language/filters';
import { BUILT_IN_NAMES } from '../../../../utils/core/snippet-language/names';
import { CONTEXT, findSnippet } from './context';

const GRAMMAR = readFileSync('utils/core/snippet-language/GRAMMAR.md', 'utf8');
const examples = [...GRAMMAR.matchAll(/```snippet\n(.*?)\n```/gs)].map((match) => readExample(match[1] ?? ''));

function readExample(block: string) {
  const lines = block.split('\n');
  const marked = (mark: string) => lines.find((line) => line === mark || line.startsWith(`${mark} `))?.slice(2);
  const answers = (marked('<') ?? '').split(' ').filter(Boolean);
  return {
    source: lines.filter((line) => !/^[<>?!]( |$)/.test(line)).join('\n'),
    values: Object.fromEntries(answers.map((answer) => answer.split('=') as [string, string])),
    names: marked('?')?.split(' ').filter(Boolean),
    text: marked('>')?.replaceAll('⏎', '\n'),
    problem: marked('!'),
  };
}

test('the document has examples', () => {
  expect(examples.length).toBeGreaterThan(10);
});

test.each(examples)('$source gives what the document says', ({ source, values, text, problem }) => {
  const filled = fillSnippet(source, values, CONTEXT, findSnippet);
  if (problem === undefined) expect(filled).toMatchObject({ ok: true, value: { text } });
  else expect(filled).toMatchObject({ ok: false, failure: { message: { key: problem } } });
});

test.each(examples.filter(({ names }) => names))('$source asks for what the document says', ({ source, names }) => {
  const fields = snippetFields(source, findSnippet);
  expect(fields.ok && fields.value.map(({ name }) => name)).toEqual(names);
});

test('the document names every filter and every known name', () => {
  const words = [...Object.keys(FILTERS), ...[...BUILT_IN_NAMES].filter((name) => name !== 'page')];
  expect(words.filter((word) => !GRAMMAR.includes(word))).toEqual([]);
});
