export type BenchRow = Readonly<Record<string, string | number>>;
export function tablesOf(rows: readonly BenchRow[]): Record<string, Record<string, string | number>>[];
