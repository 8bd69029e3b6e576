// node scripts/rules-doc.mjs
// Writes docs/rules.md from the examples of the rules and the catalogue. A test says when it is out of date.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadCore } from './load-core.mjs';

const root = path.resolve(import.meta.dirname, '..');

if (process.argv[1] === import.meta.filename) {
  const { zhCN } = await loadCore('i18n/zh-CN/index.ts');
  const examples = JSON.parse(readFileSync(path.join(root, 'utils/core/rules/examples.json'), 'utf8'));
  writeFileSync(path.join(root, 'docs/rules.md'), rulesDoc(examples, zhCN));
}

/** The page about the rules. `examples`: id → its entry in examples.json; `titles`: key → text of the Chinese catalogue. */
export function rulesDoc(examples, titles) {
  const head = `# 检查项

由 \`node scripts/rules-doc.mjs\` 从 \`utils/core/rules/examples.json\` 生成，不要手改；例子同时是测试。
‹…› 是标出的位置，→ 后面是一键修复的结果。error 必须改，warn 多半有误，hint 和 info 供参考。
所依据的是机关写作的通行做法，没有逐条核对国家标准原文，所以不注条款号。
`;
  const parts = Object.entries(examples).map(([id, { severities, bad, good }]) => {
    const lines = [
      ...bad.map(({ text, fixed }) => `- ✗ ${shown(text)}${fixed === undefined ? '' : ` → ${shown(fixed)}`}`),
      ...good.map((text) => `- ✓ ${shown(text)}`),
    ];
    return `## ${titles[`rule-title.${id}`]} \`${id}\` ${severities.join(' / ')}\n\n${lines.join('\n')}\n`;
  });
  return [head, ...parts].join('\n');
}

/** On one line, long reports cut around what is marked. */
function shown(text) {
  const at = Math.max(0, text.indexOf('‹') - 40);
  const part = text.length > 120 ? text.slice(at, at + 110) : text;
  const cut = `${part.length < text.length && at > 0 ? '…' : ''}${part}${at + part.length < text.length ? '…' : ''}`;
  return `\`${cut.trimEnd().replace(/\n+/g, ' ⏎ ')}\``;
}
