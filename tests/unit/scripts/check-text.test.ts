import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');
const report = path.join(root, 'tests/fixtures/reports/annual.txt');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'check-text-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the tool as npm does: in the package's folder, with the caller's folder in INIT_CWD. */
function run(args: readonly string[], callersFolder = folder) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/check-text.mjs', ...args], {
    cwd: root,
    env: { ...process.env, INIT_CWD: callersFolder },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('check:text', () => {
  test('prints one object a file: outline, sections, findings', { timeout: 30_000 }, () => {
    const { status, stdout } = run([report, '--template', 'summary.annual', '--json']);
    expect(status).toBe(0);
    const result = JSON.parse(stdout);
    expect(Object.keys(result)).toEqual(['file', 'template', 'outline', 'sections', 'findings']);
    expect(result).toMatchObject({ file: report, template: 'summary.annual' });
    expect(result.outline[0]).toMatchObject({
      depth: 1,
      style: 'han_dun',
      ordinal: 1,
      kind: 'own_line',
      text: '工作开展情况',
    });
    expect(result.sections).toContainEqual({ id: 'plan', status: 'missing', offset: null });
    const rules = result.findings.map(({ rule }: { rule: string }) => rule);
    expect(rules).toEqual(expect.arrayContaining(['section-missing', 'numbering-gap', 'enum-skip']));
    expect(Object.keys(result.findings[0])).toEqual(['rule', 'severity', 'start', 'end', 'message']);
  });

  test('guesses the kind and takes paths from where the caller stands', { timeout: 30_000 }, () => {
    writeFileSync(path.join(folder, 'note.txt'), '本周完成两项需求。\n');
    const { stdout } = run(['note.txt', '--title', '研发部周报', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ file: 'note.txt', template: 'weekly' });
  });

  test.each([
    ['a path that is not there', ['missing.txt'], /missing\.txt/],
    ['a folder', ['.'], /folder/],
    ['no path', [], /usage/],
    ['an unknown template', [report, '--template', 'nope'], /nope/],
    ['an unknown option', [report, '--colour'], /usage/],
  ])('refuses %s with exit code 2', { timeout: 30_000 }, (_, args, message) => {
    const { status, stdout, stderr } = run([...args, '--json']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });

  test('refuses what is not UTF-8', { timeout: 30_000 }, () => {
    writeFileSync(path.join(folder, 'gbk.txt'), Buffer.from([0xd6, 0xd0, 0xce, 0xc4]));
    const { status, stderr } = run(['gbk.txt']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/UTF-8/);
  });
});
