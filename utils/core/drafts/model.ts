import type { Delta } from './delta';
import type { FieldIdentity } from './identity';

/** Shorter texts are not kept. UTF-16 code units, as all lengths here. */
export const LEAST_LENGTH = 30;

/** Why a text was kept at this moment. */
export type KeepReason = 'pause' | 'insert' | 'leave' | 'hide' | 'submit' | 'return';

/** What a person wrote into one field of one page, without the text. */
export interface Draft {
  readonly id: string;
  /** Of the frame, as the browser told. */
  readonly origin: string;
  /** See `pageKey`. */
  readonly page: string;
  readonly title: string;
  readonly field: FieldIdentity;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
  /** A form around it was sent then: it may have been posted. */
  readonly postedAtMs?: number;
  /** The person does not want this state offered again; a later one is. */
  readonly ignoredAtMs?: number;
  /** Number of its newest version. */
  readonly newest: number;
  readonly length: number;
  /** The beginning of the text. */
  readonly excerpt: string;
}

/** A state of a draft. Only the newest one holds its text, the others what leads back to them from the next. */
export interface DraftVersion {
  readonly draftId: string;
  /** Counts from 1. */
  readonly number: number;
  readonly atMs: number;
  readonly reason: KeepReason;
  readonly length: number;
  readonly bytes: number;
  readonly state: { readonly text: string } | { readonly back: Delta };
}

/** What was typed since the newest version was kept: replaced many times a minute, so it is small. */
export interface DraftTail {
  readonly draftId: string;
  /** Number of the version it continues. */
  readonly after: number;
  readonly atMs: number;
  readonly length: number;
  readonly delta: Delta;
}

export const excerptOf = (text: string): string => text.trim().replace(/\s+/g, ' ').slice(0, 120);
