// Times snippet search beside three libraries and a plain scan, in one run: what a keystroke costs in CPU, what an index
// costs to build and to hold, how often the snippet meant is found, and the bytes shipped. Part of npm run bench -- search.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import Flexsearch from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { build } from 'vite';

const SIZES = [10_000, 100_000];
/** Most CPU seconds for one engine's index, and for its keystrokes; what would take longer is left out and said to be. */
const BUDGET_S = 60;
const KEYSTROKES = 80;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

/** Rows of figures, one per engine and size. */
export async function benchSearch(load, root) {
  const { createSnippetIndex } = await load('utils/core/search/query.ts');
  const { makeSnippets } = await load('tests/bench/synthetic.ts');
  const judged = await load('tests/unit/core/search/judged-library.ts');
  const { snippets: library, folders } = judged.readLibrary();
  const pairs = [...judged.readPairs(0), ...judged.readPairs(1)].filter(({ kind }) => kind !== 'scope'); // # and @ are ours
  const engines = [ours(createSnippetIndex, folders), plainScan(), fuse(), miniSearch(), flexSearch()];
  const bytes = await Promise.all(engines.map(({ entry }) => sizeOf(entry, root)));
  const rows = [];
  for (const size of SIZES) {
    const snippets = [...library, ...makeSnippets(size - library.length)];
    for (const [index, engine] of engines.entries()) {
      const last = rows.find(({ name, size: before }) => name === engine.name && before < size);
      rows.push(measure(engine, { snippets, pairs, size, bytes: bytes[index], last }));
      console.error(JSON.stringify(rows.at(-1)));
    }
  }
  return withRatios(rows);
}

function measure(engine, { snippets, pairs, size, bytes, last }) {
  const base = { name: engine.name, size, bytesMin: bytes };
  const predictedS = last ? (last.buildMs / 1000) * (size / last.size) : 0;
  if (predictedS > BUDGET_S) return { ...base, left: `index would take ${Math.round(predictedS)} s` };
  const before = heapMb();
  const [buildMs, search] = timed(() => engine.index(snippets));
  const heap = heapMb() - before;
  const keystrokes = sample(
    pairs.flatMap(({ query }) => prefixesOf(query)),
    KEYSTROKES,
  );
  if (!last && engine.isQuick) for (const text of keystrokes) search(text); // what is run the first time is compiled
  const times = withinBudget(keystrokes, (text) => timed(() => search(text))[0]);
  const found = withinBudget(sample(pairs, pairs.length), (pair) => rankOf(search(pair.query), pair.wants));
  return {
    ...base,
    buildMs: round(buildMs),
    heapMb: round(heap),
    p50Ms: round(quantile(times, 0.5)),
    p95Ms: round(quantile(times, 0.95)),
    hit1: mean(found.map((rank) => (rank === 1 ? 1 : 0))),
    hit3: mean(found.map((rank) => (rank > 0 && rank <= 3 ? 1 : 0))),
    mrr: mean(found.map((rank) => (rank === 0 ? 0 : 1 / rank))),
    keystrokes: times.length,
    judged: found.length,
  };
}

/** Each engine: how a library becomes a function from a query to the titles it lists first. */
const ours = (createSnippetIndex, folders) => ({
  name: 'Draftside',
  isQuick: true,
  entry: `export { createSnippetIndex } from '/utils/core/search/query.ts';`,
  index: (snippets) => {
    const index = createSnippetIndex(snippets, folders);
    index.search('huiyitng', [], 0); // made ready at the first word, in two steps: both belong to the cost of the index
    return (query) =>
      index
        .search(query, [], 0)
        .hits(0, 50)
        .map(({ snippet }) => snippet.title);
  },
});

const plainScan = () => ({
  name: 'plain scan',
  isQuick: true,
  entry: '',
  index: (snippets) => {
    const texts = snippets.map(({ title, body, tags }) => `${title}\n${body}\n${tags.join(' ')}`.toLowerCase());
    return (query) => {
      const words = query.toLowerCase().split(/\s+/);
      const hits = snippets.filter((_, row) => words.every((word) => texts[row].includes(word)));
      return hits.slice(0, 50).map(({ title }) => title);
    };
  },
});

/** As Briskine sets it: a loose threshold, anywhere in title, body, tags and shortcut. */
const fuse = () => ({
  name: 'Fuse.js',
  isQuick: false,
  entry: `import Fuse from 'fuse.js'; export default Fuse;`,
  index: (snippets) => {
    const keys = ['title', 'shortcut', 'body', 'tags'];
    const records = snippets.map(({ title, body, tags, abbreviation = '' }) => ({
      title,
      body,
      tags,
      shortcut: abbreviation,
    }));
    const index = new Fuse(records, { keys, threshold: 0.6, ignoreLocation: true });
    return (query) => index.search(query, { limit: 50 }).map(({ item }) => item.title);
  },
});

const bigrams = (text) =>
  (text.toLowerCase().match(/\p{Script=Han}+|[\p{L}\p{N}]+/gu) ?? []).flatMap((run) =>
    /\p{Script=Han}/u.test(run) && run.length > 1
      ? Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2))
      : [run],
  );

const miniSearch = () => ({
  name: 'MiniSearch',
  isQuick: false,
  entry: `import MiniSearch from 'minisearch'; export default MiniSearch;`,
  index: (snippets) => {
    const fields = ['title', 'body', 'tags', 'abbreviation'];
    const index = new MiniSearch({
      fields,
      storeFields: ['title'],
      tokenize: bigrams,
      extractField: (snippet, field) => (field === 'tags' ? snippet.tags.join(' ') : snippet[field]),
      searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 3 } },
    });
    index.addAll(snippets.map((snippet, id) => ({ ...snippet, id })));
    return (query) =>
      index
        .search(query)
        .slice(0, 50)
        .map(({ title }) => title);
  },
});

const flexSearch = () => ({
  name: 'FlexSearch',
  isQuick: false,
  entry: `import Flexsearch from 'flexsearch'; export default Flexsearch.Document;`,
  index: (snippets) => {
    const { Document, Charset } = Flexsearch;
    const index = new Document({
      tokenize: 'forward',
      encoder: Charset.CJK,
      document: { id: 'id', index: ['title', 'body', 'tags', 'abbreviation'] },
    });
    for (const [id, snippet] of snippets.entries()) index.add({ ...snippet, id, tags: snippet.tags.join(' ') });
    return (query) => {
      const ids = index.search(query, { limit: 50 }).flatMap(({ result }) => result);
      return [...new Set(ids)].map((id) => snippets[id].title);
    };
  },
});

/** Bytes of the engine with all it needs, minified. */
async function sizeOf(entry, root) {
  if (entry === '') return 0;
  const id = `${root}entry.js`; // never written: the plugin gives its text
  const plugin = {
    name: 'entry',
    enforce: 'pre',
    resolveId: (name) => (name === id ? id : undefined),
    load: (name) => (name === id ? entry.replace("'/utils", `'${root}utils`) : undefined),
  };
  const options = {
    write: false,
    minify: true,
    lib: { entry: id, formats: ['iife'], name: 'entry', fileName: 'entry' },
  };
  const output = await build({ root, configFile: false, logLevel: 'error', plugins: [plugin], build: options });
  return [output]
    .flat()
    .flatMap((one) => one.output)
    .reduce((sum, { code = '' }) => sum + Buffer.byteLength(code), 0);
}

/** CPU ms of the process, and what came of it: other programs on the machine count less than with a clock on the wall. */
function timed(work) {
  const start = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(start);
  return [(user + system) / 1000, value];
}

function withinBudget(items, work) {
  const start = process.cpuUsage();
  const results = [];
  for (const item of items) {
    results.push(work(item));
    const { user, system } = process.cpuUsage(start);
    if ((user + system) / 1e6 > BUDGET_S) break;
  }
  return results;
}

function heapMb() {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
}

const prefixesOf = (query) => Array.from({ length: query.length }, (_, index) => query.slice(0, index + 1));

/** The same scattered items in every run, in an order in which any beginning is scattered too. */
function sample(items, count) {
  const step = 7919; // a prime larger than any list here has factors of
  return Array.from({ length: Math.min(count, items.length) }, (_, index) => items[(index * step) % items.length]);
}

const rankOf = (titles, wants) => titles.findIndex((title) => wants.includes(title)) + 1;
const quantile = (times, share) => [...times].sort((a, b) => a - b)[Math.floor((times.length - 1) * share)];
const mean = (values) => Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 1000) / 1000;
const round = (value) => Math.round(value * 100) / 100;

/** Adds how many times longer than ours a keystroke takes at its p95. */
function withRatios(rows) {
  return rows.map((row) => {
    const own = rows.find(({ name, size }) => name === 'Draftside' && size === row.size);
    return row.p95Ms === undefined ? row : { ...row, timesOurs: round(row.p95Ms / own.p95Ms) };
  });
}
