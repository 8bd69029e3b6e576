import { type ReadonlySignal, signal } from '@preact/signals';
import type { Failure } from '@/utils/app/failures';
import type { PersonalPack } from '@/utils/app/personal-packs';
import { newSection } from '@/utils/core/packs/draft-pack';
import type { Pack } from '@/utils/core/packs/model';
import { readTemplates, type TemplateProblems } from '@/utils/core/packs/read-template';
import { ok, type Result } from '@/utils/core/result';
import { idIn, vaultOf } from '@/utils/core/sync/vaults';
import type { OptionsServices } from '../services';
import type { Toasts } from './toasts';

/** The person's own templates, as the settings page works on them. */
export interface TemplateModel {
  /** Undefined until they have been read. */
  readonly own: ReadonlySignal<readonly PersonalPack[] | undefined>;
  /** Those that come with the extension. */
  readonly builtIn: ReadonlySignal<readonly Pack[]>;
  readonly failure: ReadonlySignal<Failure | undefined>;
  load(): Promise<void>;
  /** Resolves with whether it was saved. */
  save(pack: Pack): Promise<boolean>;
  remove(pack: PersonalPack): Promise<void>;
  /** A copy of a template, not stored yet. */
  copyOf(pack: Pack, name: string): Pack;
  /** An empty one, not stored yet. */
  create(name: string, firstSection: string, language: string): Pack;
  /** Makes one of the team's of it; the person's own stays. */
  copyToTeam(pack: Pack): Promise<void>;
  importText(text: string): Promise<Result<null, TemplateProblems>>;
  stop(): void;
}

type Services = Pick<OptionsServices, 'packs' | 'personalPacks' | 'clock' | 'ids'>;

export function createTemplateModel(
  { packs, personalPacks, clock, ids }: Services,
  toasts: Toasts,
  language: string,
): TemplateModel {
  const own = signal<readonly PersonalPack[] | undefined>(undefined);
  const builtIn = signal<readonly Pack[]>([]);
  const failure = signal<Failure | undefined>(undefined);
  const load = async () => {
    const [stored, all] = await Promise.all([personalPacks.list(), packs.list(language)]);
    if (stored.ok) own.value = stored.value;
    else failure.value = stored.failure;
    const mine = new Set(stored.ok ? stored.value.map(({ id }) => id) : []);
    if (all.ok) builtIn.value = all.value.filter(({ id }) => !mine.has(id));
  };
  const carryOut = async (change: Promise<Result<null, Failure>>): Promise<boolean> => {
    const done = await change;
    failure.value = done.ok ? undefined : done.failure;
    await load();
    return done.ok;
  };
  const put = (pack: Pack) => carryOut(personalPacks.save({ id: pack.id, pack, updatedAtMs: clock.nowMs() }));
  const nextId = () => `own.${ids.next().toLowerCase()}`;
  return {
    own,
    builtIn,
    failure,
    load,
    stop: personalPacks.onChange(() => void load()),
    copyOf: (pack, name) => ({ ...pack, id: nextId(), name }),
    create: (name, firstSection, of) => ({
      version: 1,
      id: nextId(),
      language: of,
      name,
      titleMatch: [],
      numbering: of.startsWith('zh') ? 'gongwen' : 'markdown',
      ordered: true,
      sections: [newSection([], firstSection)],
    }),
    async save(pack) {
      const isSaved = await put(pack);
      if (isSaved) toasts.show({ key: 'templates.saved', params: { name: pack.name } });
      return isSaved;
    },
    async remove(removed) {
      if (!(await carryOut(personalPacks.remove(removed.id)))) return;
      const undo = () => void carryOut(personalPacks.save(removed));
      toasts.show({ key: 'templates.deleted', params: { name: removed.pack.name } }, undo);
    },
    async copyToTeam(pack) {
      const copy = { ...pack, id: idIn('shared', ids.next().toLowerCase()) };
      if (!(await put(copy))) return;
      const undo = () => void carryOut(personalPacks.remove(copy.id));
      toasts.show({ key: 'templates.copied-there', params: { name: pack.name } }, undo);
    },
    async importText(text) {
      const read = readTemplates(text, nextId);
      if (!read.ok) return read;
      // What a file brings is the person's: nothing comes to a team by itself.
      const brought = read.value.map((pack) => (vaultOf(pack.id) === 'own' ? pack : { ...pack, id: nextId() }));
      const before = own.value ?? [];
      const replaced = before.filter(({ id }) => brought.some((pack) => pack.id === id));
      for (const pack of brought) if (!(await put(pack))) return ok(null); // the failure is shown above the list
      const undo = async () => {
        for (const { id } of brought) await personalPacks.remove(id);
        for (const pack of replaced) await personalPacks.save(pack);
        await load();
      };
      const key = replaced.length > 0 ? 'templates.imported.replaced' : 'templates.imported';
      toasts.show({ key, params: { n: brought.length, replaced: replaced.length } }, () => void undo());
      return ok(null);
    },
  };
}
