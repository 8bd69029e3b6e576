// The licences of what is in the package, for those who get it: THIRD_PARTY.txt of every build.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './bootstrap.mjs';
import { packagesIn } from './deps-check.mjs';

const readJson = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
const RULE = `\n${'-'.repeat(80)}\n`;

/** Name, version, licence, source and licence text of each package whose code or data may be in the product. */
export function thirdPartyText() {
  const { toolsThatReachTheBundle: tools } = readJson('.ci/dependencies.json');
  const places = packagesIn(readJson('package-lock.json')).filter(
    ({ name, place, dev, optional }) =>
      (!dev && !optional) || (tools.includes(name) && place === `node_modules/${name}`),
  );
  const head = 'Draftside holds code or data of these packages, unchanged but for being bundled and minified.\n';
  return [head, ...places.map(entryOf)].join(RULE);
}

function entryOf({ name, version, license, place }) {
  return [`${name} ${version}`, `Licence: ${license}`, `Source: ${sourceOf(place)}`, '', licenceText(place)].join('\n');
}

function sourceOf(place) {
  const { homepage, repository } = readJson(`${place}/package.json`);
  const url = typeof repository === 'string' ? repository : repository?.url;
  return (url ?? homepage ?? 'https://www.npmjs.com/').replace(/^git\+/, '');
}

/** Vite lists the licences of its own bundle below its own, none of which reaches ours. */
function licenceText(place) {
  const folder = path.join(root, place);
  const file = existsSync(folder) && readdirSync(folder).find((name) => /^(?:licen[cs]e|copying)/i.test(name));
  if (!file) return 'The package brings no text of its licence.\n';
  return readFileSync(path.join(folder, file), 'utf8').split(/^# Licenses of bundled dependencies/m)[0];
}
