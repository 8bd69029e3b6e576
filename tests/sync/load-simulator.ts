import path from 'node:path';
import { build } from 'vite';
import type { Mutant } from './mutants';
import type * as RunSchedules from './run-schedules';

const root = path.resolve(import.meta.dirname, '../..');

/** The simulator with one safeguard taken out. Throws when the mutant no longer applies. */
export async function loadSimulator({ name, file, from, to }: Mutant): Promise<typeof RunSchedules> {
  let isApplied = false;
  const output = await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true }, // a data: module has no node_modules
    resolve: { alias: { '@': root } },
    plugins: [
      {
        name: 'mutant',
        enforce: 'pre',
        transform(code, id) {
          if (!id.endsWith(file) || !code.includes(from)) return undefined;
          isApplied = true;
          return code.replace(from, () => to);
        },
      },
    ],
    build: { ssr: path.join(root, 'tests/sync/run-schedules.ts'), write: false, minify: false, target: 'node20' },
  });
  if (!isApplied) throw new Error(`mutant "${name}" no longer applies`);
  const [chunk] = 'output' in output ? output.output : [];
  if (!chunk) throw new Error('the simulator was not bundled');
  return import(`data:text/javascript;base64,${Buffer.from(chunk.code).toString('base64')}`);
}
