// npm run eval -- [FOLDER …]
// Prints what the core makes of folders of labelled texts (ID.txt, ID.labels.json): outline, kinds, sections, alarms and time.
// Then how often our rules and other people's linters speak up, and how many seeded errors the rules find.
// Without a folder: the labelled texts beside the repository when they are there, and those of the tests.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { loadLinters } from './eval-linters.mjs';
import { alarmTable, seededTable } from './eval-rules.mjs';
import { rates, scoreOutlines, VARIANTS } from './eval-score.mjs';
import { loadCore, loadPacks, root } from './load-core.mjs';

const core = await loadCore(
  'outline/parse.ts',
  'outline/parse-report.ts',
  'outline/kind.ts',
  'packs/schema.ts',
  'rules/engine.ts',
);
const packs = await loadPacks(core.readPack);

const DEFAULT_FOLDERS = [path.join(root, '../shared/corpus'), path.join(root, 'tests/fixtures/reports/labelled')];
const SEVERITIES = ['error', 'warn', 'hint', 'info'];
const TIMED_LENGTH = 100_000;
const ROUNDS = 15;

const asked = process.argv.slice(2).map((folder) => path.resolve(process.env['INIT_CWD'] ?? process.cwd(), folder));
const folders = (asked.length > 0 ? asked : DEFAULT_FOLDERS).filter((folder) => {
  if (!existsSync(folder)) console.error(`${folder}: not there, left out`);
  return existsSync(folder);
});
if (folders.length === 0) process.exitCode = 2;
const linters = await loadLinters();
for (const folder of folders) evaluate(folder);

function evaluate(folder) {
  const samples = readSamples(folder);
  const characters = samples.reduce((sum, { text }) => sum + text.length, 0);
  console.log(`\n${path.relative(process.cwd(), folder) || '.'}: ${samples.length} texts, ${characters} characters`);
  if (samples.length === 0) return;
  console.table(
    Object.fromEntries(Object.entries(VARIANTS).map(([name, change]) => [name, outlineRow(samples, change)])),
  );
  console.table({
    ...kindRow(samples),
    ...sectionRow(samples),
    ...alarmRows(samples, characters),
    ...timeRow(samples),
  });
  const named = samples.map((sample) => ({ ...sample, report: sample.report ?? kindOf(sample.text) }));
  const read = (text, kind) => core.parseReport(text, readAs(kind));
  console.log('findings per 1,000 characters, true ones too');
  console.table(alarmTable(named, core, read, linters));
  console.log('errors seeded into these texts');
  console.table(seededTable(named, core, read));
}

function readSamples(folder) {
  const completeness = path.join(folder, 'completeness-gold.json');
  const gold = existsSync(completeness) ? JSON.parse(readFileSync(completeness, 'utf8')) : [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.labels.json'))
    .map((name) => {
      const id = name.slice(0, name.indexOf('.'));
      const labels = JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
      const complete = gold.find((one) => one.id === id);
      const report = complete?.kind ?? labels.report ?? undefined;
      const text = readFileSync(path.join(folder, `${id}.txt`), 'utf8');
      return { id, text, labels, report, missing: complete?.missing ?? labels.missing, present: complete?.present };
    });
}

function outlineRow(samples, change) {
  const totals = scoreOutlines(samples, change, nodesOf);
  const [nodes, headings] = [rates(totals.nodes), rates(totals.headings)];
  return {
    'node P': round(nodes.precision),
    'node R': round(nodes.recall),
    'node F1': round(nodes.f1),
    'heading F1': round(headings.f1),
    depth: share(totals.depth),
    unmarked: share(totals.unmarked),
    'trap hits': totals.traps,
    roles: share(totals.roles),
    'all right': `${totals.exact}/${samples.length}`,
  };
}

/** Nodes with the sections of the kind that the text itself points to. */
function nodesOf(text) {
  const { outline, matches } = core.parseReport(text, readAs(kindOf(text)));
  const roles = new Map(matches.map(({ node, sectionId }) => [node, sectionId]));
  return outline.nodes.flatMap(({ offset, depth, kind }, index) =>
    kind === 'bullet' ? [] : [{ offset, depth, kind, role: roles.get(index) }],
  );
}

function kindOf(text) {
  return core.guessKind(packs, { pageTitle: '', url: '', subject: '', text });
}

function readAs(kind) {
  const pack = packs.find(({ id }) => id === kind);
  return pack === undefined ? {} : { pack };
}

function kindRow(samples) {
  const known = samples.filter(({ report }) => packs.some(({ id }) => id === report));
  const right = known.filter(({ text, report }) => kindOf(text) === report).length;
  const wrong = known
    .filter(({ text, report }) => kindOf(text) !== report)
    .map(({ id, text, report }) => `${id} ${report}→${kindOf(text)}`);
  return { 'kind guessed from the text': { figure: `${right}/${known.length}`, note: wrong.join(', ') } };
}

/** Whether each section that a report must or should have is rightly called present or missing, with its kind known. */
function sectionRow(samples) {
  const wrong = [];
  let falseMissing = 0;
  let all = 0;
  for (const { id, text, report, missing, present } of samples) {
    const { pack } = readAs(report);
    if (pack === undefined || missing === undefined) continue;
    const asked = pack.sections.filter(({ id: section, requirement }) =>
      present === undefined ? requirement !== 'may' : present.includes(section) || missing.includes(section),
    );
    for (const { id: section, requirement } of asked) {
      all++;
      const { status } = core.parseReport(text, { pack }).matches.find(({ sectionId }) => sectionId === section);
      if ((status === 'missing') === missing.includes(section)) continue;
      wrong.push(`${id} ${section} ${status}`);
      if (status === 'missing' && requirement === 'must') falseMissing++;
    }
  }
  return {
    'sections present or missing': {
      figure: `${all - wrong.length}/${all} ${round((all - wrong.length) / all)}`,
      note: wrong.join(', '),
    },
    'false "missing" of what must be there': { figure: falseMissing },
  };
}

/** Every finding counts, true ones too: the texts have a few. */
function alarmRows(samples, characters) {
  const counts = new Map();
  for (const { text, report } of samples) {
    const parsed = core.parseReport(text, readAs(report ?? kindOf(text)));
    for (const { rule, severity } of core.checkReport(parsed, { platformShowsAuthor: false })) {
      const rules = counts.get(severity) ?? new Map();
      counts.set(severity, rules.set(rule, (rules.get(rule) ?? 0) + 1));
    }
  }
  return Object.fromEntries(
    SEVERITIES.filter((severity) => counts.has(severity)).map((severity) => {
      const rules = [...counts.get(severity)].sort(([, a], [, b]) => b - a);
      const sum = rules.reduce((total, [, count]) => total + count, 0);
      const note = rules.map(([rule, count]) => `${rule} ${count}`).join(', ');
      return [`alarms per 1,000 characters: ${severity}`, { figure: round((sum / characters) * 1000), note }];
    }),
  );
}

/** Of all texts together, warm, against one regular expression over the same characters. */
function timeRow(samples) {
  const all = samples.map(({ text }) => text).join('\n');
  const text = all.repeat(Math.ceil(TIMED_LENGTH / all.length)).slice(0, TIMED_LENGTH);
  const parse = fastest(() => core.parseOutline(text));
  const plain = fastest(() => [
    ...text.matchAll(/^[ \t\u3000]*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|\d+[.、])/gm),
  ]);
  const note = `${round(parse)} ms against ${round(plain)} ms`;
  return { 'parse of 100,000 characters, times a plain regex pass': { figure: round(parse / plain), note } };
}

/** Thread time in ms: other programs on the machine count less than with a clock on the wall. */
function fastest(work) {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

function share({ hit, missed }) {
  const all = hit + missed;
  return all === 0 ? '–' : `${hit}/${all} ${round(hit / all)}`;
}

function round(value) {
  return Math.round(value * 1000) / 1000;
}
