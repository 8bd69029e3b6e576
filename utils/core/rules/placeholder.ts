import type { Finding, Rule } from './rule';
import { maskMarkup } from './shared/mask-markup';
import { PLACEHOLDER_FORMS } from './shared/placeholder-forms';
import { withoutOverlaps } from './shared/ranges';

/** A fill-in mark was left in: {{…}} XX ×× ____ 【…】 〔待填〕 TODO. */
export const placeholder: Rule = {
  id: 'placeholder',
  check: ({ text }) => withoutOverlaps(findPlaceholders(text)).map(({ start, end }) => toFinding(text, start, end)),
};

function findPlaceholders(text: string): { start: number; end: number }[] {
  const masked = maskMarkup(text);
  return PLACEHOLDER_FORMS.flatMap(({ pattern, stands = () => true }) =>
    [...masked.matchAll(pattern)]
      .map(({ index, 0: { length } }) => ({ start: index, end: index + length }))
      .filter(({ start, end }) => end > start && stands(masked, start, end)),
  );
}

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
