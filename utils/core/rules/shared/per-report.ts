import type { ParsedReport } from '../../outline/report';

/** `read` done once for a report, however many rules ask. Forgotten with the report. */
export function perReport<Fact>(read: (report: ParsedReport) => Fact): (report: ParsedReport) => Fact {
  const known = new WeakMap<ParsedReport, { readonly fact: Fact }>();
  return (report) => {
    const seen = known.get(report) ?? { fact: read(report) };
    known.set(report, seen);
    return seen.fact;
  };
}
