import path from 'node:path';
import { build } from 'vite';
import type { Mutant } from './mutants';
import type * as RunSchedules from './run-schedules';

const root = path.resolve(import.meta.dirname, '../..');

/** The simulator with one safeguard taken out. Throws when the mutant no longer applies. */
export async function loadSimulator({ name, edits }: Mutant): Promise<typeof RunSchedules> {
  const left = new Set(edits);
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
        transform: (code, id) =>
          edits.reduce((changed, edit) => {
            if (!id.endsWith(edit.file) || !changed.includes(edit.from)) return changed;
            left.delete(edit);
            return changed.replace(edit.from, () => edit.to);
          }, code),
      },
    ],
    build: { ssr: path.join(root, 'tests/sync/run-schedules.ts'), write: false, minify: false, target: 'node20' },
  });
  if (left.size > 0) throw new Error(`mutant "${name}" no longer applies`);
  const [chunk] = 'output' in output ? output.output : [];
  if (!chunk) throw new Error('the simulator was not bundled');
  return import(`data:text/javascript;base64,${Buffer.from(chunk.code).toString('base64')}`);
}
