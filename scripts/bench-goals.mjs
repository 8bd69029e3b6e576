// What is to be reached, as data, and the one table that says whether it was. A goal informs: none fails a run, since times
// differ between machines. Figures of other tools come from rows of the same results; where there are none, from what was
// measured of their builds before (`cited`).
const OURS = 'Draftside, site enabled';
const CITED = { 'Briskine, CPU a frame': 21.5, 'Harper, 10,000 mutations': 81 };

/** The row of a part by its name, and by its size where a part has several. */
const pick = (rows, part, name, size) =>
  rows[part]?.find((row) => row.name === name && (size === undefined || row.size === size));
const page = (rows, field, name = OURS) => pick(rows, 'page', name)?.[field];
const report = (rows, name) => pick(rows, 'report', name, 100_000)?.p50Ms;
const search = (rows, size, field, name = 'Draftside') => pick(rows, 'search', name, size)?.[field];
const sync = (rows, name, field) => pick(rows, 'sync', name, 10_000)?.[field];

/** `beside`: what the figure is divided by; `most` and `least` are of the ratio then, else of the figure. */
const GOALS = [
  {
    what: 'site not enabled: bytes in a page',
    figure: (r) => page(r, 'bytesAFrame', 'Draftside, site not enabled'),
    most: 0,
  },
  {
    what: 'site not enabled: CPU a frame, ms',
    figure: (r) => page(r, 'frameMs', 'Draftside, site not enabled'),
    most: 0,
  },
  { what: 'bootstrap, bytes after gzip', figure: (_, sizes) => sizes.get('bootstrap.js'), most: 1500 },
  { what: 'everything in a page, bytes after gzip', figure: (_, sizes) => sizes.get('all'), most: 30_000 },
  {
    what: 'CPU a frame, ms',
    figure: (r) => page(r, 'frameMs'),
    beside: peer('Briskine', 'frameMs', 'Briskine, CPU a frame'),
    most: 1 / 20,
  },
  {
    what: 'heap a frame, kB',
    figure: (r) => page(r, 'heapKbAFrame'),
    beside: (r) => ['empty script', page(r, 'heapKbAFrame', 'empty content script')],
    most: 1.3,
  },
  {
    what: '10,000 mutations, field focused, ms',
    figure: (r) => page(r, 'stormInUseMs'),
    beside: peer('Harper', 'stormMs', 'Harper, 10,000 mutations'),
    most: 1 / 20,
  },
  { what: 'a key in a text area of 100,000, ms', figure: (r) => page(r, 'keyAreaMs'), most: 1 },
  { what: 'a key in a rich field of 100,000, ms', figure: (r) => page(r, 'keyRichMs'), most: 1 },
  { what: 'left in the DOM before the person acts', figure: leftIn, most: 0 },
  {
    what: 'panel: first list of 100,000 snippets, ms',
    figure: (r) => panel(r, 100_000),
    beside: (r) => ['library of 60', panel(r, 60)],
    most: 1.5,
  },
  {
    what: 'search of 10,000: p95, ms',
    figure: (r) => search(r, 10_000, 'p95Ms'),
    beside: (r) => ['Fuse.js', search(r, 10_000, 'p95Ms', 'Fuse.js')],
    most: 1 / 100,
  },
  { what: 'search of 10,000: MRR', figure: (r) => search(r, 10_000, 'mrr'), least: 0.85 },
  { what: 'search of 100,000: p95, ms', figure: (r) => search(r, 100_000, 'p95Ms'), most: 50 },
  { what: 'structure of 100,000 characters, ms', figure: (r) => report(r, 'structure pass'), most: 5 },
  { what: 'all rules on 100,000 characters, ms', figure: (r) => report(r, 'all rules'), most: 30 },
  { what: 'longest slice of the rules, ms', figure: (r) => report(r, 'longest rule'), most: 8 },
  { what: 'sync of 10,000: requests for one edit', figure: (r) => sync(r, 'one edit', 'requests'), most: 3 },
  { what: 'sync of 10,000: bytes up for one edit', figure: (r) => sync(r, 'one edit', 'upBytes'), most: 4096 },
  { what: 'sync of 10,000: requests for nothing new', figure: (r) => sync(r, 'nothing new', 'requests'), most: 1 },
];

/** One row for each goal. `rows`: parts of results.json; `sizes`: file (or 'all') → bytes of the build. */
export function summaryOf(rows, sizes) {
  return GOALS.map(({ what, figure, beside, most, least }) => {
    const value = figure(rows, sizes);
    const [besideName, besideValue] = beside?.(rows) ?? [];
    const judged = beside ? value / besideValue : value;
    return {
      what,
      figure: tidy(value),
      beside: besideName === undefined ? '' : `${besideName} ${tidy(besideValue)}`,
      ratio: beside ? tidy(judged) : '',
      goal: least === undefined ? `≤ ${tidy(most)}` : `≥ ${least}`,
      reached: reached(judged, most, least),
    };
  });
}

function reached(judged, most = Number.POSITIVE_INFINITY, least = Number.NEGATIVE_INFINITY) {
  if (!Number.isFinite(judged)) return 'not measured';
  return judged <= most && judged >= least ? 'yes' : 'no';
}

function peer(name, field, cited) {
  return (rows) => {
    const found = page(rows, field, name);
    return found === undefined ? [`${name} (cited)`, CITED[cited]] : [name, found];
  };
}

const panel = (rows, size) => pick(rows, 'panel', 'panel until snippets can be seen', size)?.p50Ms;

function leftIn(rows) {
  const row = pick(rows, 'page', OURS);
  return row && row.domCharacters + row.domNodes + row.domAttributes + row.names;
}

const tidy = (value) => (Number.isFinite(value) ? Math.round(value * 1000) / 1000 : '–');
