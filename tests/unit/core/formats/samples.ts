import { readdirSync, readFileSync } from 'node:fs';
import { readLibraryFile } from '../../../../utils/core/formats';
import type { FormatInput, FormatSnippet } from '../../../../utils/core/formats/model';

const FOLDER = 'tests/fixtures/formats';

/** Every sample file, written after the documented schema of its format. */
export const SAMPLES: readonly FormatInput[] = readdirSync(FOLDER).map((name) => ({
  name,
  text: readFileSync(`${FOLDER}/${name}`, 'utf8'),
}));

export function sample(name: string): FormatInput {
  const found = SAMPLES.find((one) => one.name === name);
  if (found === undefined) throw new Error(`there is no sample ${name}`);
  return found;
}

export function read(input: FormatInput) {
  const result = readLibraryFile(input);
  if (!result.ok) throw new Error(`${input.name}: ${result.failure.code} in line ${result.failure.line}`);
  return result.value;
}

export const bodies = (name: string): Record<string, string> =>
  Object.fromEntries(read(sample(name)).items.map(({ title, body }) => [title, body]));

export const snippet = (given: Partial<FormatSnippet> & Pick<FormatSnippet, 'title' | 'body'>): FormatSnippet => ({
  folder: [],
  tags: [],
  ...given,
});
