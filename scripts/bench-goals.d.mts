type Row = Readonly<Record<string, string | number>>;

/** One row for each goal; `rows`: the parts of results.json, `sizes`: bytes of the build by file, and 'all'. */
export function summaryOf(
  rows: Readonly<Record<string, readonly Row[]>>,
  sizes: ReadonlyMap<string, number>,
): readonly {
  readonly what: string;
  readonly figure: number | string;
  readonly beside: string;
  readonly ratio: number | string;
  readonly goal: string;
  readonly reached: 'yes' | 'no' | 'not measured';
}[];
