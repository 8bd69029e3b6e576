/** Shapes that most rules return. */
import type { Finding, Fix, Severity } from '../rule';

export interface Place {
  readonly start: number;
  readonly end: number;
}

/** A finding of `rule` whose text is `rule.<rule>` or, with a case, `rule.<rule>.<case>`. */
export function found(
  rule: string,
  severity: Severity,
  { start, end }: Place,
  details: {
    readonly params?: Readonly<Record<string, string | number>>;
    readonly case?: string;
    readonly fix?: Fix;
  } = {},
): Finding {
  const key = details.case === undefined ? `rule.${rule}` : `rule.${rule}.${details.case}`;
  const message = details.params === undefined ? { key } : { key, params: details.params };
  return { rule, severity, start, end, message, ...(details.fix && { fix: details.fix }) };
}

export const replacing = ({ start, end }: Place, text: string): Fix => ({
  kind: 'edits',
  edits: [{ start, end, text }],
});

/** Every match of `pattern` as a place with its groups. */
export function matchesOf(
  text: string,
  pattern: RegExp,
): readonly (Place & { readonly found: string; readonly groups: Readonly<Record<string, string | undefined>> })[] {
  return [...text.matchAll(pattern)].map(({ index, 0: whole, groups = {} }) => ({
    start: index,
    end: index + whole.length,
    found: whole,
    groups,
  }));
}
