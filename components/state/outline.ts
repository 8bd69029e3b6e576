import { computed, type ReadonlySignal } from '@preact/signals';
import type { FieldPort } from '@/utils/app/ports';
import type { SectionMatch, SectionStatus } from '@/utils/core/outline/report';
import type { Pack, PackSection } from '@/utils/core/packs/model';
import type { Acts } from './acts';
import { reporting } from './late-parts';
import type { ReportModel } from './report';

/** A section of the template beside what the text holds of it. */
export interface SectionRowState {
  readonly section: PackSection;
  /** unknown: no text could be read yet. */
  readonly status: SectionStatus | 'unknown';
  readonly start?: number;
  readonly end?: number;
}

export interface OutlineModel {
  readonly rows: ReadonlySignal<readonly SectionRowState[]>;
  readonly isEmptyField: ReadonlySignal<boolean>;
  /** Required sections: how many have been written, of how many. */
  readonly progress: ReadonlySignal<{ readonly done: number; readonly total: number }>;
  /** What "insert what is missing" would insert. */
  readonly missing: ReadonlySignal<readonly PackSection[]>;
  insertSection(section: PackSection, name: string, where: 'caret' | 'place'): Promise<void>;
  /** Its heading with the number it would have in its place, and what stands below; undefined when there is no such section. */
  textToDrag(sectionId: string): string | undefined;
  insertOutline(): Promise<void>;
  insertMissing(): Promise<void>;
  /** Selects it in the field; nothing when it has no place there. */
  goTo(place: { readonly start?: number; readonly end?: number }): Promise<void>;
}

export function createOutlineModel(field: FieldPort, report: ReportModel, acts: Acts): OutlineModel {
  const rows = computed(() => rowsOf(report.pack.value, report.checked.value?.report.matches));
  const missing = computed(() => rows.value.filter(isMissing).map(({ section }) => section));
  const act = async (...[doing]: Parameters<Acts['insert']>) => {
    if (await acts.insert(doing)) await report.recheck();
  };
  return {
    rows,
    missing,
    isEmptyField: computed(() => (report.checked.value?.snapshot.text ?? '').trim() === ''),
    progress: computed(() => progressOf(rows.value)),
    insertSection: (section, name, where) =>
      act({
        done: { key: 'act.section', params: { name } },
        copyText: plainText([section]),
        run: async (mayCut) => (await reporting.load()).insertSection(report.target(mayCut), section.id, where),
      }),
    textToDrag(sectionId) {
      const section = report.pack.value?.sections.find(({ id }) => id === sectionId);
      const parsed = report.checked.value?.report;
      const placed = parsed && reporting.now.value?.sectionText(parsed, sectionId);
      return placed ?? (section && plainText([section]));
    },
    insertOutline: () =>
      act({
        done: { key: 'act.outline' },
        copyText: plainText(report.pack.value?.sections ?? []),
        run: async (mayCut) => (await reporting.load()).insertOutline(report.target(mayCut)),
      }),
    insertMissing: () =>
      act({
        done: { key: 'act.missing' },
        copyText: plainText(missing.value),
        run: async () => (await reporting.load()).insertMissing(report.target()),
      }),
    async goTo({ start, end }) {
      if (start === undefined || end === undefined) return;
      const selected = await field.select(start, end);
      if (!selected.ok) acts.refuse(selected.failure);
    },
  };
}

function rowsOf(pack: Pack | undefined, matches: readonly SectionMatch[] = []): readonly SectionRowState[] {
  return (pack?.sections ?? []).map((section) => {
    const match = matches.find(({ sectionId }) => sectionId === section.id);
    if (match === undefined) return { section, status: 'unknown' };
    const { status, start, end } = match;
    return start === undefined || end === undefined ? { section, status } : { section, status, start, end };
  });
}

/** Optional sections are not missed. */
function isMissing({ section, status }: SectionRowState): boolean {
  return status === 'missing' && section.requirement !== 'may';
}

function progressOf(rows: readonly SectionRowState[]): { done: number; total: number } {
  const required = rows.filter(({ section }) => section.requirement === 'must');
  const done = required.filter(({ status }) => status === 'present' || status === 'misplaced');
  return { done: done.length, total: required.length };
}

function plainText(sections: readonly PackSection[]): string {
  return sections.map(({ heading, skeleton }) => [heading, ...skeleton].join('\n')).join('\n');
}
