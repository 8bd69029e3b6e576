export interface RuleExamples {
  readonly class: string;
  readonly severities: readonly string[];
  readonly kind?: string;
  readonly bad: readonly { readonly text: string; readonly fixed?: string }[];
  readonly good: readonly string[];
}
export function rulesDoc(
  examples: Readonly<Record<string, RuleExamples>>,
  titles: Readonly<Record<string, string>>,
): string;
