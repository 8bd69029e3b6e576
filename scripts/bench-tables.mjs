// A part's rows as tables that a terminal of 120 characters holds: one for each size; where there are many figures they stand
// below each other and a few arms beside each other.
const FIGURES_ACROSS = 8;
const ARMS_ACROSS = 4;

/** Tables for console.table, keyed by what their first column says. */
export function tablesOf(rows) {
  return [...new Set(rows.map(({ size }) => size))].flatMap((size) =>
    tablesOfSize(rows.filter((row) => row.size === size)),
  );
}

function tablesOfSize(rows) {
  const figures = [...new Set(rows.flatMap(Object.keys))].filter((key) => key !== 'name' && key !== 'size');
  const [{ size }] = rows;
  const heading = ({ name }) => (size === undefined ? name : `${name}, ${size}`);
  if (figures.length <= FIGURES_ACROSS)
    return [keyed(rows, heading, (row) => keyed(figures, String, (key) => row[key]))];
  return chunks(rows).map((arms) => keyed(figures, String, (figure) => keyed(arms, heading, (arm) => arm[figure])));
}

const keyed = (list, keyOf, cellOf) => Object.fromEntries(list.map((one) => [keyOf(one), cellOf(one)]));

function chunks(rows) {
  const starts = Array.from({ length: Math.ceil(rows.length / ARMS_ACROSS) }, (_, index) => index * ARMS_ACROSS);
  return starts.map((start) => rows.slice(start, start + ARMS_ACROSS));
}
