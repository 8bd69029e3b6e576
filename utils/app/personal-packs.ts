import type { Pack } from '../core/packs/model';
import { readPack } from '../core/packs/schema';
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

/** Built-in templates with the person's own over them; those of one's own come first. */
export function withPersonal(builtIn: PackStore, personal: PersonalPackStore): PackStore {
  return {
    async list(preferred) {
      const [packs, own] = await Promise.all([builtIn.list(preferred), personal.list()]);
      if (!packs.ok) return packs;
      // Own templates that cannot be read now must not cost the built-in ones.
      return ok(own.ok ? overlay(packs.value, own.value) : packs.value);
    },
  };
}

/** What an older or newer version stored and this one cannot use stays stored, and is not listed. */
function overlay(builtIn: readonly Pack[], own: readonly PersonalPack[]): readonly Pack[] {
  const usable = own.map(({ pack }) => pack).filter((pack) => readPack(pack).ok);
  const ids = new Set(usable.map(({ id }) => id));
  return [...usable, ...builtIn.filter(({ id }) => !ids.has(id))];
}
