import type { Edit } from '../text/edits';
import type { Finding, Rule } from './rule';
import { found } from './shared/found';
import { matchesNear } from './shared/near';
import { HALF_WIDTH_COPY, proseOf } from './shared/prose';

/** Half-width stops between Han characters, in a text that otherwise has full-width ones. One finding for all. */
export const halfWidth: Rule = {
  id: 'half-width',
  check: (report) => {
    const { text, profile, halfShare } = proseOf(report);
    if (profile === 'english') return fullWidthIn(text);
    if (profile !== 'official' || halfShare > HALF_WIDTH_COPY) return [];
    const edits: readonly Edit[] = matchesNear(text, Object.keys(FULL), HALF).map(({ start, end, found: mark }) => ({
      start,
      end,
      text: FULL[mark] ?? mark,
    }));
    const [first] = edits;
    if (first === undefined) return [];
    const params = { mark: text.slice(first.start, first.end), count: edits.length };
    return [found('half-width', 'warn', first, { params, fix: { kind: 'edits', edits } })];
  },
};

/** Full-width stops between Latin words of an English text: the input method was still on. One finding for all. */
function fullWidthIn(text: string): readonly Finding[] {
  const edits = matchesNear(text, Object.keys(HALF_OF), BETWEEN_LATIN).map(({ start, end, found: mark }) => {
    const isFollowed = /[A-Za-z\d]/.test(text.charAt(end));
    return { start, end, text: (HALF_OF[mark] ?? mark) + (isFollowed ? ' ' : '') };
  });
  const [first] = edits;
  if (first === undefined) return [];
  const params = { mark: text.slice(first.start, first.end), count: edits.length };
  return [found('half-width', 'warn', first, { case: 'full', params, fix: { kind: 'edits', edits } })];
}

const HALF_OF: Readonly<Record<string, string>> = { '，': ',', '；': ';', '：': ':', '！': '!', '？': '?', '。': '.' };
const BETWEEN_LATIN = /(?<=[A-Za-z\d])[，；：！？。](?=\s|$|[A-Za-z\d])/gm;

const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？' };
/** Brackets are left out: half-width ones around marks and remarks are common, and another rule looks at those of marks. */
const HALF = /(?<=[\p{Script=Han}”》）])[,;:!?](?=[\p{Script=Han}“《（])/gu;
