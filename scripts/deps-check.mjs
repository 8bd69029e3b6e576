// npm run deps:check   Fails on a transitive install script, a licence or an unpinned version that nobody has decided on, and on
// a dependency that docs/dependencies.md does not name.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './bootstrap.mjs';

const readJson = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));

/** What is wrong with the dependencies; each line names the package and what to do. */
export function dependencyProblems({ lock, manifest, allowed, page }) {
  const packages = packagesIn(lock);
  return [
    ...packages.filter(({ hasInstallScript }) => hasInstallScript).flatMap((one) => scriptProblems(one, allowed)),
    ...packages.flatMap((one) => licenceProblems(one, allowed)),
    ...packages.flatMap(sourceProblems),
    ...Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).flatMap(([name, version]) =>
      declarationProblems(name, version, page),
    ),
  ];
}

/** Every package of a lock file, by its own name where its folder has another. What is not `dev` can reach the product. */
export function packagesIn(lock) {
  return Object.entries(lock.packages)
    .filter(([place]) => place !== '')
    .map(([place, entry]) => ({ name: place.slice(place.lastIndexOf('node_modules/') + 13), ...entry, place }));
}

/** The lock file leaves out addresses at the registry (.npmrc); the hash says which package it is. */
function sourceProblems({ name, resolved, integrity = '' }) {
  const problems = [];
  if (resolved !== undefined) problems.push(`${name}: comes from ${resolved}, which is not the registry`);
  if (!integrity.startsWith('sha512-')) problems.push(`${name}: has no hash to know it by`);
  return problems;
}

function scriptProblems({ name, version }, { installScripts }) {
  if (installScripts.includes(name)) return [];
  return [`${name} ${version}: runs a script when it is installed; leave it out, or refuse the script in allowScripts`];
}

function licenceProblems({ name, version, license, dev }, { licencesNotInLock, shippedLicences, toolLicences }) {
  const licence = license ?? licencesNotInLock[name];
  if (licence === undefined) return [`${name} ${version}: states no licence; find it and list it in licencesNotInLock`];
  if ((dev ? toolLicences : shippedLicences).includes(licence)) return [];
  return [`${name} ${version}: its licence ${licence} is not listed for ${dev ? 'tools' : 'what is shipped'}`];
}

function declarationProblems(name, version, page) {
  const problems = [];
  if (!/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version)) problems.push(`${name}: ${version} is not one exact version`);
  const isNamed = page.split(/[|,\n]/).some((cell) => cell.trim().replace(/ \(.*\)$/, '') === `${name} ${version}`);
  if (!isNamed) problems.push(`${name}: docs/dependencies.md does not say “${name} ${version}”`);
  return problems;
}

export function checkDependencies() {
  const problems = dependencyProblems({
    lock: readJson('package-lock.json'),
    manifest: readJson('package.json'),
    allowed: readJson('.ci/dependencies.json'),
    page: readFileSync(path.join(root, 'docs/dependencies.md'), 'utf8'),
  });
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) console.error('\nWhat is let through stands in .ci/dependencies.json.');
  else console.log('Dependencies: every install script, licence and version is one that was decided on.');
  return problems.length === 0;
}

if (process.argv[1] === import.meta.filename) process.exitCode = checkDependencies() ? 0 : 1;
