// Runs a property on random texts: the same few hundred with the unit tests, new ones for FUZZ_MINUTES (npm run fuzz).
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect } from 'vitest';

const FIXTURES = new URL('../fixtures/fuzz/', import.meta.url).pathname;
const minutes = Number(process.env['FUZZ_MINUTES'] ?? 0);
/** With the unit tests the same texts every time: what passed once does not stop another change. */
const SEED = 20_261_126;
/** How many properties share the time. */
const PROPERTIES = 20;

/** Tries what once broke it, then random texts; a text that breaks it now is kept as a fixture when fuzzing. */
export function holds(name: string, text: fc.Arbitrary<string>, check: (text: string) => void, runs = 300): void {
  for (const known of knownTexts(name)) check(known);
  const timeMs = (minutes * 60_000) / PROPERTIES;
  const limits = minutes > 0 ? { numRuns: 1e9, interruptAfterTimeLimit: timeMs } : { numRuns: runs, seed: SEED };
  const details = fc.check(fc.property(text, check), limits);
  if (minutes > 0) console.log(`${name}: ${details.numRuns} texts`);
  if (!details.failed || details.counterexample === null) return;
  const [broken] = details.counterexample;
  if (minutes > 0) keep(name, broken);
  expect.fail(
    `seed ${details.seed}: ${JSON.stringify(broken.slice(0, 500))}, ${broken.length} characters: ${details.errorInstance}`,
  );
}

function knownTexts(name: string): readonly string[] {
  if (!existsSync(FIXTURES)) return [];
  const files = readdirSync(FIXTURES).filter((file) => file.startsWith(`${name}-`));
  return files.map((file) => JSON.parse(readFileSync(join(FIXTURES, file), 'utf8')));
}

function keep(name: string, text: string): void {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
  mkdirSync(FIXTURES, { recursive: true });
  writeFileSync(join(FIXTURES, `${name}-${hash}.json`), `${JSON.stringify(text)}\n`);
}
