import { type ReadonlySignal, signal } from '@preact/signals';
import type { Harvest } from '@/utils/core/packs/harvest';
import { asSource } from '@/utils/core/snippets/as-source';
import { saveSnippet } from '@/utils/core/snippets/edits';
import type { PanelServices } from '../services';
import type { Acts } from './acts';
import { reporting } from './late-parts';
import type { ReportModel } from './report';
import type { Toasts } from './toasts';

/** What the person keeps of a harvest. */
export interface HarvestChoice {
  readonly name: string;
  /** Ids of sections. */
  readonly sections: readonly string[];
  readonly phrases: readonly string[];
}

/** A template made of the report in front, or of one that was pasted. */
export interface HarvestModel {
  /** What was found; undefined while nothing is being made. It stays as it was read, whatever is typed meanwhile. */
  readonly found: ReadonlySignal<Harvest | undefined>;
  /** Reads the text in the field. */
  start(): Promise<void>;
  /** Reads another text instead. */
  read(text: string): Promise<void>;
  cancel(): void;
  /** Resolves with whether it was kept. */
  keep(choice: HarvestChoice): Promise<boolean>;
}

interface Sources {
  readonly services: Pick<PanelServices, 'personalPacks' | 'snippets' | 'clock' | 'ids'>;
  readonly report: ReportModel;
  readonly acts: Acts;
  readonly toasts: Toasts;
  readonly reloadPacks: () => Promise<void>;
}

export function createHarvestModel({ services, report, acts, toasts, reloadPacks }: Sources): HarvestModel {
  const found = signal<Harvest | undefined>(undefined);
  let text = '';
  const read = async (next: string) => {
    text = next;
    const { harvest } = await reporting.load();
    if (text === next) found.value = harvest(next);
  };
  return {
    found,
    read,
    start: () => read(report.checked.value?.snapshot.text ?? ''),
    cancel() {
      found.value = undefined;
    },
    async keep({ name, sections, phrases }) {
      if (found.value === undefined) return false;
      const now = services.clock.nowMs();
      const language = /\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en';
      const id = `own.${services.ids.next().toLowerCase()}`;
      const { toPack } = await reporting.load();
      const pack = toPack(found.value, { id, name, language, chosen: sections });
      const saved = await services.personalPacks.save({ id, pack, updatedAtMs: now });
      if (!saved.ok) {
        acts.refuse(saved.failure);
        return false;
      }
      const snippets = phrases.map((phrase) =>
        saveSnippet({
          id: services.ids.next(),
          title: phrase.slice(0, 30),
          body: asSource(phrase),
          tags: [],
          language,
          kinds: [id],
          createdAtMs: now,
          updatedAtMs: now,
        }),
      );
      const kept = snippets.length === 0 ? undefined : await services.snippets.change(snippets);
      if (kept?.ok === false) acts.refuse(kept.failure);
      found.value = undefined;
      await reloadPacks();
      await report.chooseKind(id);
      toasts.show({ key: 'harvest.done', params: { name } }, () => void takeBack());
      return true;

      async function takeBack(): Promise<void> {
        await services.personalPacks.remove(id);
        if (kept?.ok) await services.snippets.undo(kept.value);
        await reloadPacks();
      }
    },
  };
}
