import type { Extras } from './model';

export type Json = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An own property; nothing from the prototype. */
export const get = (value: unknown, key: string): unknown =>
  isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;

/** A text, or a number as one; '' for anything else. */
export function textAt(value: unknown, key: string): string {
  const found = get(value, key);
  return typeof found === 'string' ? found : typeof found === 'number' ? String(found) : '';
}

export function listAt(value: unknown, key: string): readonly unknown[] {
  const found = get(value, key);
  return Array.isArray(found) ? found : [];
}

export const textsIn = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : typeof value === 'string' ? [value] : []).filter(
    (one): one is string => typeof one === 'string' && one !== '',
  );

/** Names with which a file could reach into every object. */
const UNSAFE = new Set(['__proto__', 'constructor', 'prototype']);

/** What of a record is not in `known`, without unsafe names at any depth; undefined when nothing is. */
export function restOf(record: Json, known: readonly string[]): Extras | undefined {
  const entries = Object.entries(record).filter(([key]) => !known.includes(key) && !UNSAFE.has(key));
  return entries.length === 0 ? undefined : Object.fromEntries(entries.map(([key, value]) => [key, safe(value)]));
}

function safe(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(safe);
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).filter(([key]) => !UNSAFE.has(key));
  return Object.fromEntries(entries.map(([key, inner]) => [key, safe(inner)]));
}
