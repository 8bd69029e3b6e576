// Times what happens to a report's text: reading its structure, all rules, one key more. Printed and kept by bench.mjs; read
// the ratios to a plain pass of one pattern over the same text in the same run.
import { readFileSync } from 'node:fs';
import { loadBundled } from './bundle.mjs';

const ROUNDS = 15;
const KEYS = 40;
const KIND = 'zh-CN/summary.annual.json';
/** What the simplest reader of outlines would do: every mark found by one pattern. */
const PLAIN = /[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.．、]/g;

/** `timesOf` times calls, `row` makes a row of times and those of its baseline. */
export async function benchCheck(root, { row, timesOf }) {
  const cpuMs = (work) => timesOf(work, 1)[0];
  const { parseReport, checkReport, RULES, readPack, makeReport } = await loadBundled(root, [
    'utils/core/outline/parse-report.ts',
    'utils/core/rules/engine.ts',
    'utils/core/rules/index.ts',
    'utils/core/packs/schema.ts',
    'tests/bench/synthetic.ts',
  ]);
  const pack = readPack(JSON.parse(readFileSync(`${root}public/packs/${KIND}`, 'utf8'))).value;
  const check = (report, rules) => checkReport(report, { platformShowsAuthor: false }, rules);
  const texts = (size) => variants(makeReport(size), ROUNDS);
  const [short, long] = [texts(10_000), texts(100_000)];
  const reports = long.map((text) => parseReport(text, { pack }));
  const slices = reports.map((report) => RULES.map((rule) => cpuMs(() => check(report, [rule]))));
  // After the long texts: compiled as they are in a panel that has been open for a while.
  const fullShort = short.map((text) => cpuMs(() => check(parseReport(text, { pack }))));
  const plainShort = short.map((text) => cpuMs(() => countMatches(text)));
  const plain = long.map((text) => cpuMs(() => countMatches(text)));
  return [
    row('plain regex pass', 10_000, plainShort),
    row('full check', 10_000, fullShort, plainShort),
    row('plain regex pass', 100_000, plain),
    row(
      'structure pass',
      100_000,
      long.map((text) => cpuMs(() => parseReport(text))),
      plain,
    ),
    row(
      'structure pass with a kind',
      100_000,
      long.map((text) => cpuMs(() => parseReport(text, { pack }))),
      plain,
    ),
    row(
      'all rules',
      100_000,
      slices.map((times) => times.reduce((sum, time) => sum + time, 0)),
      plain,
    ),
    row(
      'longest rule',
      100_000,
      slices.map((times) => Math.max(...times)),
      plain,
    ),
    row(
      'one key, structure',
      100_000,
      keyTimes(makeReport(100_000), (text, { before }) => parseReport(text, { before }).read, cpuMs),
      plain,
    ),
    row(
      'one key, check',
      100_000,
      keyTimes(
        makeReport(100_000),
        (text, { before }) => {
          const report = parseReport(text, { pack, before });
          check(report);
          return report.read;
        },
        cpuMs,
      ),
      plain,
    ),
  ];
}

/** The same text with another sign near its start each time, as one flat string, so that nothing of it is remembered. */
function variants(text, count) {
  return Array.from({ length: count }, (_, index) =>
    flat(text.slice(0, 500) + String.fromCharCode(0x4e00 + index) + text.slice(500)),
  );
}

/** As a text comes out of a message: not the rope that joining leaves. */
const flat = (text) => Buffer.from(text, 'utf16le').toString('utf16le');

/** One sign more in the middle each time, each state read after the one before. */
function keyTimes(text, read, cpuMs) {
  const middle = text.length >> 1;
  let before = read(text, {});
  return Array.from({ length: KEYS }, (_, index) => {
    const typed = flat(text.slice(0, middle) + '的'.repeat(index + 1) + text.slice(middle));
    return cpuMs(() => {
      before = read(typed, { before });
    });
  });
}

function countMatches(text) {
  let count = 0;
  for (const _ of text.matchAll(PLAIN)) count++;
  return count;
}
