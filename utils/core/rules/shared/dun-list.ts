/** 和 and 与 that join; 和谐, 和平, 参与 hold the sign only. */
const JOINT = /和(?![谐平睦解气田县硕林])|(?<![参给授赋])与(?!会|时)|以及|及(?!时|格|其)/gu;

const HEADING = /^[ \t]*[一二三四五六七八九十]{1,3}、[^、 \t]{2,20}[ \t]+/u;

/**
 * How many things are listed with 、 right before `offset`, where the number `said` is written: A、B和C三个方面 → 3.
 * Undefined when that cannot be told, or when `said` is one of the possible counts.
 */
export function itemsListedBefore(text: string, offset: number, said: number): number | undefined {
  const clause = text.slice(Math.max(0, offset - 120), offset);
  const list = clause.slice(
    Math.max(
      ...['。', '；', '：', '，', ';', ':', ',', '\n', '（', '(', '\ufffc'].map((stop) => clause.lastIndexOf(stop)),
    ) + 1,
  );
  // 一、总体要求 以群众…: a number with its heading, where line breaks were lost, is no item.
  const parts = list.replace(HEADING, '').split('、');
  const last = parts.at(-1) ?? '';
  // Examples do not tell the number, except in 由…等六部分组成.
  if (/等$/.test(list) && !(/由/.test(parts[0] ?? '') && /^.{2,6}(?:组成|构成)/u.test(text.slice(offset, offset + 8))))
    return undefined;
  if (parts.length < 2 || parts.slice(1).some((part) => part.length > 24 || part === '')) return undefined;
  const joints = parts.map((part) => [...part.matchAll(JOINT)].length);
  const fewest = parts.length;
  const most = fewest + joints.reduce((sum, count) => sum + count, 0);
  if (said >= fewest && said <= most) return undefined;
  return joints.slice(0, -1).every((count) => count === 0) && /./u.test(last)
    ? fewest + Math.min(1, joints.at(-1) ?? 0)
    : fewest;
}
