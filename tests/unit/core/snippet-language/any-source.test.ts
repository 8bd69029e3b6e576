import fc from 'fast-check';
import { expect, test } from 'vitest';
import { snippetFields } from '../../../../utils/core/snippet-language/fields';
import { type FilledSnippet, fillSnippet } from '../../../../utils/core/snippet-language/fill';
import { CONTEXT, findSnippet } from './context';

const PIECES =
  '{{|}}|{%|%}|{|}|{{-|-}}|{%-|-%}| |\n|:|,|"|\'|.|[|]|(|)|..|==|and|or|not|contains|单位|名称|甲|今天|光标|page|title|selection|1|-3|0.5|nil|true|empty|forloop|' +
  'if|else|elsif|endif|for|in|endfor|case|when|endcase|assign|=|capture|endcapture|raw|endraw|comment|endcomment|cycle|increment|decrement|break|continue|unless|endunless|include|render|#|片段|snippet|"落款"|{片段:甲}|{片段:落款}|' +
  'default|choices|选项|append|prepend|plus|divided_by|round|replace|split|date|加天|汉字数字|中文日期|大写金额|开关|计数|填写|连接|项数|季度|join|size|__missing|\\|：|“|｜|（|）|😀|\u200b|\ufdd0|\ufdd1|\ufdd2|\r\n|2026-11-24|__proto__|constructor';
const piece = fc.constantFrom(...PIECES.split('|'), '|');
const output = fc.array(piece, { maxLength: 6 }).map((pieces) => `{{ ${pieces.join(' ')} }}`);
const tag = fc.array(piece, { maxLength: 6 }).map((pieces) => `{% ${pieces.join(' ')} %}`);
const source = fc.array(fc.oneof(piece, output, tag), { maxLength: 12 }).map((parts) => parts.join(''));

test('any source is filled or named as a problem, and never leaves a mark', () => {
  fc.assert(
    fc.property(source, fc.dictionary(fc.constantFrom('单位', '甲', '名称'), fc.string()), (text, values) => {
      const filled = fillSnippet(text, values, CONTEXT, findSnippet);
      if (filled.ok) expectVisible(filled.value, text);
      else expect(filled.failure.line).toBeGreaterThan(0);
    }),
    { numRuns: 1500 },
  );
}, 30_000);

function expectVisible({ text, unfilled }: FilledSnippet, source: string): void {
  expect(snippetFields(source, findSnippet).ok).toBe(true);
  expect(text).not.toMatch(/[\u200b\ufdd0-\ufdef\r]|\[object/);
  for (const { start, end } of unfilled) expect(text.slice(start, end)).toMatch(/^【[\s\S]*】$/);
}
