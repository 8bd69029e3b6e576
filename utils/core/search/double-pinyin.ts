/**
 * 双拼: every syllable is two keys, one for its initial and one for its final. The layouts below are those of 小鹤, 自然码 and
 * 微软拼音 as their input methods document them; zh, ch and sh are v, i and u in all three.
 */
const LAYOUTS: readonly Readonly<Record<string, string>>[] = [
  'iu:q ei:w ue:t ve:t un:y uo:o ie:p ong:s iong:s ai:d en:f eng:g ang:h an:j uai:k ing:k uang:l iang:l ou:z ua:x ia:x ao:c ui:v in:b iao:n ian:m',
  'iu:q ia:w ua:w uan:r ue:t ve:t ing:y uai:y un:p uo:o ong:s iong:s iang:d uang:d en:f eng:g ang:h an:j ao:k ai:l ei:z ie:x iao:c ui:v ou:b in:n ian:m',
  'iu:q ia:w ua:w uan:r ue:t ve:t ing:; uai:y un:p uo:o ong:s iong:s iang:d uang:d en:f eng:g ang:h an:j ao:k ai:l ei:z ie:x iao:c ui:v ou:b in:n ian:m',
].map((layout) => Object.fromEntries(layout.split(' ').map((pair) => pair.split(':'))));
/** The one final on which 小鹤 differs by its place only. */
const CRANE_UAN = { uan: 'r' };
const LONG_INITIALS: Readonly<Record<string, string>> = { zh: 'v', ch: 'i', sh: 'u' };

const known = new Map<string, readonly string[]>();

/** The ways to type `syllable` (pinyin without tone) in 双拼. @example toDoubleKeys('zong') // ['zs'] */
export function toDoubleKeys(syllable: string): readonly string[] {
  const before = known.get(syllable);
  if (before !== undefined) return before;
  const keys = [...new Set(LAYOUTS.map((layout) => keysIn({ ...CRANE_UAN, ...layout }, syllable)))];
  known.set(syllable, keys);
  return keys;
}

function keysIn(layout: Readonly<Record<string, string>>, syllable: string): string {
  const [, initial = '', final = ''] = /^([zcs]h|[bpmfdtnlgkhjqxrzcsyw]?)(.*)$/.exec(syllable) ?? [];
  const finalKey = layout[final] ?? final;
  if (initial !== '') return (LONG_INITIALS[initial] ?? initial) + finalKey.slice(0, 1);
  // Without an initial, its first letter takes that place: an → aj in 小鹤, an as it is when it has two letters.
  return final.length === 2 ? final : final.charAt(0) + (final.length === 1 ? final : finalKey);
}
