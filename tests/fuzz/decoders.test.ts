import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLibraryFile } from '../../utils/core/formats';
import { acceptLibrary } from '../../utils/core/libraries/accept';
import { readEnvelope } from '../../utils/core/libraries/envelope';
import { parseJson, readContent } from '../../utils/core/libraries/read-content';
import { toThings } from '../../utils/core/libraries/to-snippets';
import { parseReport } from '../../utils/core/outline/parse-report';
import { readPack } from '../../utils/core/packs/schema';
import { checkReport, NOT_CHECKED } from '../../utils/core/rules/engine';
import { fillSnippet } from '../../utils/core/snippet-language/fill';
import { decodeFile, encodeFile } from '../../utils/core/sync/codec';
import { parseFileName, parseKeyName } from '../../utils/core/sync/files';
import { CONTEXT, findSnippet } from '../unit/core/snippet-language/context';
import { holds } from './hold';

const PACKS = new URL('../../public/packs/zh-CN/', import.meta.url);
const packs = readdirSync(PACKS).map((file) => readFileSync(new URL(file, PACKS), 'utf8'));

/** JSON with one or several places made something else: most of it still is what the decoder expects. */
function damaged(texts: readonly string[]): fc.Arbitrary<string> {
  const come = fc.oneof(
    fc.constantFrom(
      '"__proto__":',
      '"constructor":',
      'null',
      '[]',
      '{}',
      '1e999',
      '-1',
      '""',
      '}',
      ']',
      ',',
      '\\u0000',
    ),
    fc.json({ maxDepth: 3 }),
    fc.string({ unit: 'binary', maxLength: 8 }),
  );
  const changes = fc.array(fc.tuple(fc.nat(100_000), fc.nat(30), come), { minLength: 1, maxLength: 4 });
  return fc.tuple(fc.constantFrom(...texts), changes).map(([text, list]) =>
    list.reduce((now, [place, gone, put]) => {
      const at = place % (now.length + 1);
      return now.slice(0, at) + put + now.slice(at + gone);
    }, text),
  );
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text; // a decoder is given whatever there is
  }
};

/** Loops and texts that grow, besides what snippets are made of. */
const PIECES = [
  '{{ 甲 }}',
  '{{ 甲 | 选项: "一,二" }}',
  '{% for x in (1..99999999) %}',
  '{% for x in (1..999) %}',
  '{% endfor %}',
  '{{ x }}',
  '{% if 甲 %}',
  '{% endif %}',
  '{% assign 甲 = 甲 | append: 甲 | append: 甲 %}',
  '{% capture x %}',
  '{% endcapture %}',
  '{{ 甲 | split: "" | join: 甲 }}',
  '{% assign 甲 = 甲 | append: 甲 %}',
  '{% assign 甲 = 甲 | replace: "x", 甲 %}',
  '{% capture 甲 %}{{ 甲 }}{{ 甲 }}{% endcapture %}',
  '{% if 甲 contains 甲 or 甲 %}',
  '{% case 甲 %}',
  '{% when "x", 甲 %}',
  '{% endcase %}',
  '{% cycle 甲, "y" %}',
  '{片段:甲}',
  '{片段:落款}',
  '{{',
  '}}',
  '{%',
  '%}',
  '\n',
];

function expectNoPollution(): void {
  expect(Object.keys(Object.prototype)).toEqual([]);
}

test('no file makes the reading of a library throw, or hold more than its limits', () => {
  const names = fc.constantFrom('x', 'a.json', 'a.code-snippets', 'a.yml', 'a.xml', 'a.csv', 'a.ini', 'a.txt', 'a.md');
  const library = ['{"format":"draftside-library","items":[{"title":"甲","body":"乙","tags":["丙"]}],"folders":[]}'];
  const yaml = fc.array(
    fc.constantFrom('matches:', '- ', 'trigger: a', 'replace: 甲', '  ', '\n', '&a ', '*a', '<<: ', '|', '>', '{', '['),
    {
      maxLength: 30,
    },
  );
  const text = fc.oneof(
    damaged(library),
    yaml.map((parts) => parts.join('')),
    fc.json(),
    fc.string({ unit: 'binary' }),
  );
  const file = fc.tuple(names, text).map((given) => given.join('\n'));
  holds('library', file, (given) => {
    const cut = given.indexOf('\n');
    const result = readLibraryFile({ name: given.slice(0, cut), text: given.slice(cut + 1) });
    if (result.ok) expect(result.value.items.every(({ title, body }) => title.trim() !== '' && body !== '')).toBe(true);
    expectNoPollution();
  });
});

test('no pack makes its check throw, and what passes can be used', () => {
  holds('pack', fc.oneof(damaged(packs), fc.json()), (text) => {
    const result = readPack(parsed(text));
    if (result.ok) checkReport(parseReport('一、工作\n内容。', { pack: result.value }), { platformShowsAuthor: false });
    else expect(result.failure.length).toBeGreaterThan(0);
    expectNoPollution();
  });
});

test('no subscribed library makes its reading throw, and what is taken can be put in', () => {
  const phrase = '{"id":"a","title":"甲","body":"乙","folder":["丙","丁"],"tags":["戊"],"kinds":["己"]}';
  const team = `{"format":"draftside-team","v":1,"id":"office","name":"单位","sequence":3,"packs":[],"snippets":[${phrase}]}`;
  const ours = `{"format":"draftside-library","v":1,"items":[${phrase}],"folders":[]}`;
  const signed = `{"format":"draftside-signed","v":1,"key":"${'a'.repeat(43)}","signature":"${'b'.repeat(86)}","payload":"{}"}`;
  holds('team', fc.oneof(damaged([team, ours, signed]), fc.json()), (text) => {
    const json = parseJson(text);
    readEnvelope(json);
    const content = readContent(json, 'https://oa.example.cn/office.json');
    if (content.ok) {
      const { snippets, folders } = toThings(content.value, 0);
      expect(snippets.size).toBe(content.value.snippets.length);
      expect([...snippets.values()].every(({ folderId }) => folderId !== undefined && folders.has(folderId))).toBe(
        true,
      );
      expect(acceptLibrary({ content: content.value }, { content: content.value })).toEqual({
        ok: true,
        value: 'same',
      });
    }
    expectNoPollution();
  });
});

test('no snippet makes filling throw or go on without end', () => {
  const parts = fc.constantFrom(...PIECES);
  const source = fc.array(fc.oneof(parts, fc.string({ maxLength: 5 })), { maxLength: 25 }).map((list) => list.join(''));
  holds('snippet', source, (text) => {
    const filled = fillSnippet(text, { 甲: '<img onerror=x>'.repeat(50) }, CONTEXT, findSnippet);
    if (filled.ok) expect(filled.value.text.length).toBeLessThanOrEqual(500_000);
    else expect(filled.failure.line).toBeGreaterThan(0);
  });
}, 60_000);

test('no text makes reading and checking a report throw', () => {
  const unit = fc.oneof(
    fc.constantFrom(...'一二十百（）()[]【】、.．:：，。；是第章条①⑴Ⅰ12#-*>|`~\n\r\t 　附件年月日\u20e3\u200b\ufeff'),
    fc.string({ unit: 'binary', maxLength: 2 }),
  );
  holds(
    'report',
    fc.array(unit, { maxLength: 400 }).map((units) => units.join('')),
    (text) => {
      for (const { rule, start, end } of checkReport(parseReport(text), { platformShowsAuthor: false })) {
        expect(rule).not.toBe(NOT_CHECKED);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    },
  );
});

test('no file of a sync folder makes decoding throw, and what it takes it writes again', () => {
  const id = '00000000000010000~aaaa~title';
  const file = `{"records":{"snippet/a":{"c":{"${id}":{"title":"甲"}}}},"v":1,"covers":[],"span":"0"}`;
  holds('sync-file', fc.oneof(damaged([file]), fc.json()), (text) => {
    const decoded = decodeFile(text);
    if (decoded.ok) expect(decodeFile(encodeFile(decoded.value))).toEqual(decoded);
    expectNoPollution();
  });
});

test('no name in a sync folder makes reading it throw, and what it takes is that name', () => {
  const name = fc.oneof(
    fc.string({ unit: 'binary' }),
    damaged([`abcd.00000001.${'a'.repeat(32)}.seg`, `abcd.${'a'.repeat(32)}.key`]),
  );
  holds('sync-name', name, (text) => {
    expect(parseFileName(text)?.name ?? text).toBe(text);
    parseKeyName(text);
  });
});
