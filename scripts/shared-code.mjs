// Scripts that are put into a page one after another live in one world: what several of them need, one holds for the others.
// Which modules these are follows from what the scripts import; none is named here.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';

/** Holds what several of those that come after it need, and does nothing itself. */
const OVERLAY = 'overlay';

/** In-page script → those that are always in a frame before it, themselves before it in this list. */
const AFTER = {
  drafting: [],
  writing: ['drafting'],
  typing: ['drafting'],
  drafts: ['drafting'],
  overlay: ['drafting'],
  palette: ['drafting', 'overlay'],
  guard: ['drafting', 'overlay'],
  marks: ['drafting', 'overlay'],
  offer: ['drafting', 'drafts', 'overlay'],
};

/**
 * For each script what it `takes` from others and what it `holds` for them: Map of module (absolute path) → Set of names.
 * Throws where a whole module is imported, of which no names can be told.
 */
export function planShared(root, after = AFTER) {
  const scripts = Object.keys(after);
  const read = createReader(root);
  const { reachOf, holderOf } = divide(root, after, read);
  const takes = new Map(scripts.map((script) => [script, namesTaken(read, reachOf(script), holderOf.get(script))]));
  const holds = new Map(scripts.map((script) => [script, new Map()]));
  for (const [script, modules] of takes)
    for (const [module, names] of modules) addAll(holds.get(holderOf.get(script).get(module)), module, names);
  return Object.fromEntries(scripts.map((script) => [script, { takes: takes.get(script), holds: holds.get(script) }]));
}

/** Which modules each script still has itself, and script → module → the script that holds it instead. */
function divide(root, after, read) {
  const scripts = Object.keys(after);
  const holderOf = new Map(scripts.map((script) => [script, new Map()]));
  const rootsOf = new Map(scripts.map((script) => [script, [entryOf(root, script)]]));
  const reachOf = (script) => reach(read, rootsOf.get(script), holderOf.get(script));
  for (const holder of scripts) {
    const followers = scripts.filter((script) => after[script].includes(holder));
    const reached = new Map(followers.map((script) => [script, reachOf(script)]));
    if (holder === OVERLAY) rootsOf.get(holder).push(...inSeveral([...reached.values()]));
    const held = reachOf(holder);
    for (const script of followers)
      for (const module of reached.get(script)) if (held.has(module)) holderOf.get(script).set(module, holder);
  }
  return { reachOf, holderOf };
}

function namesTaken(read, modules, holders) {
  const found = new Map();
  for (const module of modules)
    for (const [target, names] of read(module)) if (holders.has(target)) addAll(found, target, names);
  return found;
}

const entryOf = (root, script) => path.join(root, `entrypoints/${script}/index.ts`);

function addAll(map, key, names) {
  map.set(key, new Set([...(map.get(key) ?? []), ...names]));
}

/** Modules that the roots reach, the roots among them, and none that is taken from another script. */
function reach(read, roots, taken) {
  const reached = new Set(roots);
  for (const module of reached) for (const target of read(module).keys()) if (!taken.has(target)) reached.add(target);
  return reached;
}

function inSeveral(sets) {
  const all = sets.flatMap((set) => [...set]);
  return [...new Set(all.filter((module, index) => all.indexOf(module) !== index))];
}

/** Module → what it imports from modules of ours: module → names; types are none. */
function createReader(root) {
  const known = new Map();
  return (module) => {
    if (!known.has(module)) known.set(module, importsOf(root, module));
    return known.get(module);
  };
}

function importsOf(root, module) {
  const { staticImports } = parseSync(module, readFileSync(module, 'utf8')).module;
  const found = new Map();
  for (const { moduleRequest, entries } of staticImports) {
    const target = resolve(root, module, moduleRequest.value);
    const values = entries.filter(({ isType }) => !isType);
    if (!target || (values.length === 0 && entries.length > 0)) continue;
    if (values.some(({ importName }) => importName.kind !== 'Name'))
      throw new Error(`${module} imports ${moduleRequest.value} as a whole`);
    addAll(
      found,
      target,
      values.map(({ importName }) => importName.name),
    );
  }
  return found;
}

function resolve(root, module, request) {
  const base = request.startsWith('@/')
    ? path.join(root, request.slice(2))
    : path.resolve(path.dirname(module), request);
  return /^@\/|^\./.test(request) ? [`${base}.ts`, `${base}/index.ts`].find((file) => existsSync(file)) : undefined;
}
