import type { Pack } from '../core/packs/model';
import { readPack } from '../core/packs/schema';

/** Those that this version understands: what an older or newer one stored, or a library holds, may be something else. */
export const usablePacks = (packs: readonly Pack[]): readonly Pack[] => packs.filter((pack) => readPack(pack).ok);
