// The outline parser behind the interface of the corpus scorer: detect(text) → [{ offset, depth, style, kind, role? }].
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadCore, loadPacks } from './load-core.mjs';

const { guessKind, parseReport, readPack } = await loadCore(
  'outline/parse-report.ts',
  'outline/kind.ts',
  'packs/schema.ts',
);
const packs = await loadPacks(readPack);

/** Every heading and numbered item; bullets number nothing. Roles are ids of the sections of the kind that the text points to. */
export function detect(text) {
  const packId = guessKind(packs, { pageTitle: '', url: '', subject: '', text });
  const pack = packs.find(({ id }) => id === packId);
  const { outline, matches } = parseReport(text, pack === undefined ? {} : { pack });
  const roles = new Map(matches.map(({ node, sectionId }) => [node, sectionId]));
  return outline.nodes.flatMap(({ offset, depth, style, kind }, index) =>
    kind === 'bullet' ? [] : [{ offset, depth, style, kind, ...(roles.has(index) && { role: roles.get(index) }) }],
  );
}

const isCommand =
  process.argv[1] !== undefined && import.meta.url === pathToFileURL(path.resolve(process.argv[1])).href;
if (isCommand) console.log('usage: node <corpus>/evaluate.mjs scripts/detector.mjs [folder of texts] [--show]');
