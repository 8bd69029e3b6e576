// Between templates of one's own and their records: one field per property, one per section, so that two people's changes to
// two sections both stay.
import type { Pack, PackSection } from '../packs/model';
import { readPack } from '../packs/schema';
import type { Fields } from './library-records';
import type { Json } from './record';

const SECTION = 'section:';
const ORDER = 'order';
const UPDATED_AT = 'updatedAtMs';

export interface KeptPack {
  readonly id: string;
  readonly pack: Pack;
  readonly updatedAtMs: number;
}

export function packToFields({ pack, updatedAtMs }: KeptPack): Fields {
  const { sections, ...properties } = pack;
  return {
    ...(properties as Fields), // a pack is JSON
    ...Object.fromEntries(sections.map((section) => [SECTION + section.id, section as unknown as Json])),
    [ORDER]: sections.map(({ id }) => id),
    [UPDATED_AT]: updatedAtMs,
  };
}

/** The template in what a record shows; undefined when it is none that this version can use. */
export function packFromFields(id: string, fields: Fields): KeptPack | undefined {
  const { [ORDER]: order, [UPDATED_AT]: updatedAtMs, ...rest } = fields;
  const byId = new Map(Object.entries(rest).flatMap(([name, value]) => sectionIn(name, value)));
  const properties = Object.fromEntries(Object.entries(rest).filter(([name]) => !name.startsWith(SECTION)));
  const known = Array.isArray(order) ? order.map(String) : [];
  // Sections that one device added while another put them in order come last.
  const ids = [...new Set([...known, ...[...byId.keys()].sort()])];
  const pack = readPack({ ...properties, id, sections: ids.flatMap((one) => byId.get(one) ?? []) });
  return pack.ok ? { id, pack: pack.value, updatedAtMs: Number(updatedAtMs) || 0 } : undefined;
}

function sectionIn(name: string, value: Json): readonly (readonly [string, Json])[] {
  return name.startsWith(SECTION) ? [[name.slice(SECTION.length), value]] : [];
}

/** What a person reads of a section when they choose between two. */
export function sectionText(value: unknown): string {
  const { heading = '', aliases = [], guidance = '', skeleton = [] } = (value ?? {}) as Partial<PackSection>; // shown only
  return [heading, aliases.join('、'), guidance, ...skeleton].filter((line) => line !== '').join('\n');
}

export const isSectionField = (field: string): boolean => field.startsWith(SECTION);
