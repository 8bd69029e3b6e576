import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { LineChange } from '@/utils/app/preview-fix';
import type { NumberingAct } from '@/utils/app/tidy-numbering';
import type { Edit } from '@/utils/core/text/edits';
import type { Acts } from './acts';
import { reporting } from './late-parts';
import type { ReportModel } from './report';

/** What can be done to all numbers of the text, looked at before it is done. */
export interface NumberingModel {
  readonly isOpen: ReadonlySignal<boolean>;
  toggle(isOpen: boolean): void;
  /** What would change something; empty while closed. */
  readonly acts: ReadonlySignal<readonly NumberingAct[]>;
  readonly chosen: ReadonlySignal<NumberingAct | undefined>;
  choose(act: NumberingAct): void;
  readonly changes: ReadonlySignal<readonly LineChange[]>;
  apply(): Promise<void>;
}

export function createNumberingModel(report: ReportModel, acts: Acts): NumberingModel {
  const isOpen = signal(false);
  const wanted = signal<NumberingAct | undefined>(undefined);
  const edits = computed(() => {
    const parsed = isOpen.value ? report.checked.value?.report : undefined;
    const code = reporting.now.value;
    if (parsed === undefined || code === undefined) return new Map<NumberingAct, readonly Edit[]>();
    const all = code.NUMBERING_ACTS.map((act) => [act, code.tidyNumbering(parsed, act)] as const);
    return new Map<NumberingAct, readonly Edit[]>(all.filter(([, found]) => found.length > 0));
  });
  const chosen = computed(() => (wanted.value && edits.value.has(wanted.value) ? wanted.value : undefined));
  const chosenEdits = computed(() => (chosen.value === undefined ? [] : (edits.value.get(chosen.value) ?? [])));
  return {
    isOpen,
    toggle(next) {
      isOpen.value = next;
    },
    acts: computed(() => [...edits.value.keys()]),
    chosen,
    choose(act) {
      wanted.value = act;
    },
    changes: computed(() => {
      const text = report.checked.value?.snapshot.text ?? '';
      const shown = chosenEdits.value.map(({ start, end, text: inline }) => ({ start, end, inline }));
      return reporting.now.value?.lineChanges(text, shown) ?? [];
    }),
    async apply() {
      const checkedText = report.checked.value?.snapshot.text;
      if (checkedText === undefined || chosenEdits.value.length === 0) return;
      const fix = { kind: 'edits', edits: chosenEdits.value } as const;
      const run = async () => (await reporting.load()).applyFix(report.target(), { fix }, checkedText);
      await acts.insert({ done: { key: 'numbering.done' }, run });
      await report.recheck();
    },
  };
}
