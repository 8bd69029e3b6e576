// Members that a newer version added: kept, and merged by a rule any version can follow (docs/sync-format.md).
import { canonicalJson } from './canonical';
import type { Json, Unknown } from './record';

/** Objects are joined by member, lists are sets, of other values the greater one stays. */
export function joinUnknown(one: Unknown | undefined, other: Unknown | undefined): Unknown | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
  return Object.fromEntries(keys.map((key) => [key, join(one[key], other[key])]));
}

function join(one: Json | undefined, other: Json | undefined): Json {
  if (one === undefined || other === undefined) return one ?? other ?? null;
  if (canonicalJson(one) === canonicalJson(other)) return one;
  const difference = rank(one) - rank(other);
  if (difference !== 0) return difference > 0 ? one : other;
  if (Array.isArray(one) && Array.isArray(other)) return asSet([...one, ...other]);
  if (isObject(one) && isObject(other)) return joinUnknown(one, other) ?? {};
  return canonicalJson(one) > canonicalJson(other) ? one : other;
}

function asSet(members: readonly Json[]): Json {
  const byText = new Map(members.map((member) => [canonicalJson(member), member]));
  return [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, member]) => member);
}

const isObject = (value: Json): value is Unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function rank(value: Json): number {
  if (Array.isArray(value)) return 1;
  return isObject(value) ? 2 : 0;
}
