// npm run check:text -- PATH… [--template ID] [--title TEXT] [--json]
// Reads text files as reports and prints their outline, sections and findings.
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { InputError, runCommand } from './input-error.mjs';
import { loadCore, loadPacks } from './load-core.mjs';

const USAGE = 'usage: npm run check:text -- PATH… [--template ID] [--title TEXT] [--json]';

await runCommand(main);

async function main() {
  const { paths, template, title, json } = readArguments();
  const core = await loadCore(
    'outline/parse-report.ts',
    'outline/kind.ts',
    'packs/schema.ts',
    'rules/engine.ts',
    'i18n/zh-CN/index.ts',
    'i18n/translate.ts',
  );
  const packs = await loadPacks(core.readPack);
  if (template !== undefined && !packs.some(({ id }) => id === template))
    throw new InputError(`no template "${template}"; there are: ${packs.map(({ id }) => id).join(', ')}`);
  // All files are read before anything is printed: a bad path gives an error and nothing else.
  const files = await Promise.all(paths.map(async (file) => ({ file, text: await readText(file) })));
  const check = makeChecker(core, packs);
  const results = files.map(({ file, text }) => ({ file, ...check(text, { template, title }) }));
  for (const result of results) process.stdout.write(json ? `${JSON.stringify(result)}\n` : describe(result));
}

function readArguments() {
  const options = { template: { type: 'string' }, title: { type: 'string' }, json: { type: 'boolean' } };
  let parsed;
  try {
    parsed = parseArgs({ options, allowPositionals: true });
  } catch (error) {
    throw new InputError(`${error.message}\n${USAGE}`);
  }
  if (parsed.positionals.length === 0) throw new InputError(USAGE);
  return { ...parsed.values, paths: parsed.positionals };
}

/** npm runs scripts in the package's folder; INIT_CWD is where the caller stands. */
async function readText(file) {
  const full = path.resolve(process.env['INIT_CWD'] ?? process.cwd(), file);
  try {
    if ((await stat(full)).isDirectory()) throw new InputError(`${file}: is a folder; give the paths of text files`);
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(full));
  } catch (error) {
    if (error instanceof InputError) throw error;
    if (error instanceof TypeError) throw new InputError(`${file}: is not UTF-8 text`);
    throw new InputError(`${file}: cannot be read (${error.code ?? error.message})`);
  }
}

function makeChecker({ checkReport, guessKind, parseReport, translate, zhCN }, packs) {
  return (text, { template, title = '' }) => {
    const packId = template ?? guessKind(packs, { pageTitle: '', url: '', subject: title, text });
    const pack = packs.find(({ id }) => id === packId);
    const report = parseReport(text, pack === undefined ? {} : { pack });
    const findings = checkReport(report, { platformShowsAuthor: false });
    return {
      template: packId ?? null,
      outline: report.outline.nodes.map(toNode),
      sections: report.matches.map(({ sectionId, status, start }) => ({
        id: sectionId,
        status,
        offset: start ?? null,
      })),
      findings: findings.map(({ rule, severity, start, end, message }) => ({
        rule,
        severity,
        start,
        end,
        message: translate(zhCN, message),
      })),
    };
  };
}

function toNode({ offset, depth, style, mark, kind, text }) {
  return { offset, depth, style, ordinal: mark?.ordinal ?? null, kind, text };
}

function describe({ file, template, outline, sections, findings }) {
  const lines = [
    `${file}  (${template ?? '未判断出文种'})`,
    ...outline.map(({ depth, ordinal, style, text }) => `${'  '.repeat(depth)}${ordinal ?? '·'} ${text}  [${style}]`),
    ...sections.map(({ id, status }) => `  ${status.padEnd(10)}${id}`),
    ...findings.map(({ severity, rule, start, message }) => `  ${severity.padEnd(6)}${start}  ${message}  [${rule}]`),
  ];
  return `${lines.join('\n')}\n\n`;
}
