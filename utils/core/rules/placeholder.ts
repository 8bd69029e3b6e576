import type { Finding, Rule } from './rule';
import { placeholdersOf } from './shared/placeholders';

/** A fill-in mark was left in: {{…}} XX ×× ____ 【…】 〔待填〕 TODO. */
export const placeholder: Rule = {
  id: 'placeholder',
  check: (report) => placeholdersOf(report).map(({ start, end }) => toFinding(report.text, start, end)),
};

function toFinding(text: string, start: number, end: number): Finding {
  return {
    rule: 'placeholder',
    severity: 'error',
    start,
    end,
    message: { key: 'rule.placeholder', params: { found: shown(text.slice(start, end)) } },
  };
}

/** Blanks would be invisible in a message. */
function shown(found: string): string {
  const visible = found.replace(/[ \u00a0\u3000]+/g, '␣');
  return visible.length > 20 ? `${visible.slice(0, 20)}…` : visible;
}
