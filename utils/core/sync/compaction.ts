// When files are merged, and which: like sizes with like, so that an edit is rewritten a few times only, however large the library.
import type { KnownFile } from './files';

/** When files are merged, and how finely bases are cut. */
export interface CompactionLimits {
  /** Files below `smallBytes` that may lie about. */
  readonly smallFiles: number;
  readonly smallBytes: number;
  /** Files of each greater size that may lie about; sizes grow eightfold. */
  readonly largerFiles: number;
  /** Generations of cut bases that may lie about. */
  readonly spanGenerations: number;
  /** Uncut files may weigh this much, and a quarter of the cut ones, before everything is merged and cut anew. */
  readonly uncutBytes: number;
  /** Above either, a base is cut into 16 or 256. */
  readonly cutInto16: { readonly records: number; readonly bytes: number };
  readonly cutInto256: { readonly records: number; readonly bytes: number };
}

export const LIMITS: CompactionLimits = {
  smallFiles: 12,
  smallBytes: 4096,
  largerFiles: 8,
  spanGenerations: 3,
  uncutBytes: 262_144,
  cutInto16: { records: 5_000, bytes: 2 ** 20 },
  cutInto256: { records: 80_000, bytes: 2 ** 24 },
};

/** The files to merge, of those that are listed and no other covers; undefined when nothing is due. */
export function chooseForCompaction(
  uncovered: readonly KnownFile[],
  limits: CompactionLimits = LIMITS,
): readonly KnownFile[] | undefined {
  const whole = uncovered.filter(({ span }) => span === '');
  const split = uncovered.filter(({ span }) => span !== '');
  if (isSplitDue(whole, split, limits)) return uncovered;
  const bySize = [...whole].sort((a, b) => a.bytes - b.bytes || (a.name < b.name ? -1 : 1));
  const tierOf = ({ bytes }: KnownFile) => tierOfSize(bytes / limits.smallBytes);
  for (const tier of new Set(bySize.map(tierOf))) {
    const size = bySize.filter((file) => tierOf(file) === tier).length;
    if (size > (tier === 0 ? limits.smallFiles : limits.largerFiles))
      return bySize.filter((file) => tierOf(file) <= tier);
  }
  return undefined;
}

function isSplitDue(whole: readonly KnownFile[], split: readonly KnownFile[], limits: CompactionLimits): boolean {
  if (split.length === 0) return false;
  const perSpan = new Map<string, number>();
  for (const { span } of split) perSpan.set(span, (perSpan.get(span) ?? 0) + 1);
  if (Math.max(...perSpan.values()) > limits.spanGenerations) return true;
  return weigh(whole) > Math.max(limits.uncutBytes, weigh(split) / 4);
}

function tierOfSize(multiple: number): number {
  return multiple < 1 ? 0 : 1 + Math.floor(Math.log2(multiple) / 3);
}

const weigh = (files: readonly KnownFile[]) => files.reduce((sum, { bytes }) => sum + bytes, 0);

/** Into which spans to cut the merge of `files` that hold so many records. */
export function spansFor(files: readonly KnownFile[], records: number, limits = LIMITS): readonly string[] {
  const exceeds = (limit: CompactionLimits['cutInto16']) => records > limit.records || weigh(files) > limit.bytes;
  const digits = [...'0123456789abcdef'];
  if (exceeds(limits.cutInto256)) return digits.flatMap((first) => digits.map((second) => first + second));
  return exceeds(limits.cutInto16) ? digits : [''];
}
