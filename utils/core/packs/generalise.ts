/** Turns what changes from one report to the next into fields: dates, figures and names of units. */
import { type SuggestedKind, suggestFields } from '../snippets/suggest-fields';

const NAMES: Readonly<Record<SuggestedKind, string>> = {
  date: '日期',
  number: '数量',
  percent: '百分比',
  amount: '金额',
  unit: '单位',
};

/** Gives the same field to the same words, and numbers different ones: {{单位}}, {{单位2}}. */
export function createGeneraliser(): (text: string) => string {
  const names = new Map<string, string>();
  const counts = new Map<string, number>();
  const nameOf = (kind: string, words: string): string => {
    const key = `${kind} ${words}`;
    const known = names.get(key);
    if (known !== undefined) return known;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    const name = count === 1 ? kind : `${kind}${count}`;
    names.set(key, name);
    return name;
  };
  return (text) => {
    let result = '';
    let position = 0;
    for (const { kind, start, end, text: words } of suggestFields(text)) {
      const year = kind === 'date' ? /^(\S{4})年$/.exec(words) : null;
      const field = year === null ? `{{${nameOf(NAMES[kind], words)}}}` : `{{${nameOf('年份', year[1] ?? '')}}}年`;
      result += text.slice(position, start) + field;
      position = end;
    }
    return result + text.slice(position);
  };
}
