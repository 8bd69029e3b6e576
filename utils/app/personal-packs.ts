import type { Pack } from '../core/packs/model';
import { ok, type Result } from '../core/result';
import type { Failure } from './failures';
import type { PackStore, Unsubscribe } from './ports';

/** A template of the person's own. With the id of a built-in one it stands in its place. */
export interface PersonalPack {
  readonly id: string;
  readonly pack: Pack;
  /** Ms since 1970. */
  readonly updatedAtMs: number;
}

/** The person's own templates, on this device. */
export interface PersonalPackStore {
  /** The newest first. */
  list(): Promise<Result<readonly PersonalPack[], Failure>>;
  /** Adds or replaces by id. */
  save(pack: PersonalPack): Promise<Result<null, Failure>>;
  remove(id: string): Promise<Result<null, Failure>>;
  /** Changes made in another window. */
  onChange(listener: () => void): Unsubscribe;
}

/** Leaves out what this version cannot use; `usablePacks`, or the same fetched when there is something to judge. */
export type KeepUsable = (packs: readonly Pack[]) => readonly Pack[] | Promise<readonly Pack[]>;

/** Built-in templates with the person's own over them; those of one's own come first. */
export function withPersonal(builtIn: PackStore, personal: PersonalPackStore, usable: KeepUsable): PackStore {
  return {
    async list(preferred) {
      const [packs, own] = await Promise.all([builtIn.list(preferred), personal.list()]);
      if (!packs.ok) return packs;
      // Own templates that cannot be read now must not cost the built-in ones.
      return ok(own.ok ? await overlay(packs.value, own.value, usable) : packs.value);
    },
  };
}

/** What an older or newer version stored and this one cannot use stays stored, and is not listed. */
async function overlay(builtIn: readonly Pack[], own: readonly PersonalPack[], usable: KeepUsable) {
  if (own.length === 0) return builtIn;
  const mine = await usable(own.map(({ pack }) => pack));
  const ids = new Set(mine.map(({ id }) => id));
  return [...mine, ...builtIn.filter(({ id }) => !ids.has(id))];
}
