// Vite's part of shared code: what a script takes from another it reads at its start from their world, and what it holds for
// others it puts there by `holdShared`. Both sides call the parts by their numbers in one list, and the list's fingerprint is
// the key: a script never takes what a build with another list has left in the world.
import { createHash } from 'node:crypto';
import path from 'node:path';
import { planShared } from './shared-code.mjs';

const HOLD = 'virtual:shared-code';
const WORLD = '\0shared-world';

/** The plugin for one in-page script, or undefined for a script that shares nothing. */
export function sharedCode(root, script, plan = planShared(root)) {
  const own = plan[script];
  if (!own) return undefined;
  const list = Object.values(plan).flatMap(({ holds }) =>
    [...holds].flatMap(([module, names]) => idsOf(root, module, names)),
  );
  const numberOf = (module, name) => list.indexOf(idsOf(root, module, [name])[0]);
  const key = createHash('sha256').update(list.join()).digest('base64url').slice(0, 6);
  return {
    name: 'draftside:shared-code',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (source === HOLD || source === WORLD) return source === HOLD ? `\0${HOLD}` : WORLD;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      return found && own.takes.has(found.id) && importer !== `\0${HOLD}` ? `\0taken:${found.id}` : found;
    },
    load(id) {
      if (id === WORLD) return worldCode(key);
      if (id === `\0${HOLD}`) return holdCode(own.holds, numberOf, own.takes.size === 0);
      if (id.startsWith('\0taken:'))
        return takenCode(own.takes.get(id.slice(7)), (name) => numberOf(id.slice(7), name));
      return undefined;
    },
  };
}

const idsOf = (root, module, names) => [...names].map((name) => `${path.relative(root, module)}#${name}`);

/** In a page that has come meanwhile nobody holds anything: whatever is asked for does nothing there. */
const worldCode = (key) => `export const KEY = Symbol.for('draftside.shared.${key}');
export const held = globalThis[KEY] ?? new Proxy({}, { get: () => () => undefined });`;

function takenCode(names, numberOf) {
  const lines = [...names].map((name) => `export const ${name} = held[${numberOf(name)}];`);
  return [`import { held } from '${WORLD}';`, ...lines].join('\n');
}

/** The first script of a world puts down what it holds, later ones add to that. */
function holdCode(holds, numberOf, isFirst) {
  const modules = [...holds].map(([module, names]) => [
    module,
    [...names].map((name) => ({ name, number: numberOf(module, name) })),
  ]);
  const imports = modules.map(
    ([module, parts]) => `import { ${parts.map(({ name, number }) => `${name} as part${number}`)} } from '${module}';`,
  );
  const parts = modules.flatMap(([, found]) => found.map(({ number }) => `${number}: part${number}`));
  const put = isFirst ? `globalThis[KEY] = { ${parts} };` : `Object.assign(held, { ${parts} });`;
  return [`import { KEY, held } from '${WORLD}';`, ...imports, `export function holdShared() { ${put} }`].join('\n');
}
