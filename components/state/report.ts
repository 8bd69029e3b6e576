import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type CheckedField, checkSnapshot } from '@/utils/app/check-field';
import { kindFor, rememberKind, siteKey } from '@/utils/app/choose-kind';
import type { Failure } from '@/utils/app/failures';
import type { ReportTarget } from '@/utils/app/insert-section';
import type { FieldPort, FieldStatus } from '@/utils/app/ports';
import type { Settings } from '@/utils/app/settings';
import type { Pack } from '@/utils/core/packs/model';
import type { SettingsModel } from './settings';

/** Long enough for a word, short enough to feel live. */
const PAUSE_MS = 400;

/** The field's text read as a report of a kind: what the outline and the checklist both show. */
export interface ReportModel {
  readonly pack: ReadonlySignal<Pack | undefined>;
  readonly isGuessed: ReadonlySignal<boolean>;
  /** Undefined until a field could be read. */
  readonly checked: ReadonlySignal<CheckedField | undefined>;
  /** Why the last reading failed. */
  readonly failure: ReadonlySignal<Failure | undefined>;
  readonly isChecking: ReadonlySignal<boolean>;
  /** Counts finished checks. */
  readonly revision: ReadonlySignal<number>;
  chooseKind(packId: string): Promise<void>;
  recheck(): Promise<void>;
  target(): ReportTarget;
  dispose(): void;
}

interface Sources {
  readonly field: FieldPort;
  readonly settings: SettingsModel;
  readonly packs: ReadonlySignal<readonly Pack[]>;
}

export function createReportModel({ field, settings, packs }: Sources): ReportModel {
  const kind = signal<{ readonly id?: string; readonly isGuessed: boolean }>({ isGuessed: true });
  const checked = signal<CheckedField | undefined>(undefined);
  const failure = signal<Failure | undefined>(undefined);
  const isChecking = signal(false);
  const revision = signal(0);
  const pack = computed(() => packs.value.find(({ id }) => id === kind.value.id));

  const bindings = () => settings.current.value.sectionBindings[pack.value?.id ?? ''] ?? {};
  const options = () => ({ platformShowsAuthor: settings.current.value.platformShowsAuthor });

  const checkOnce = async () => {
    const read = await field.read();
    failure.value = read.ok ? undefined : read.failure;
    if (!read.ok) {
      checked.value = undefined;
      return;
    }
    const check = () => checkSnapshot(read.value, pack.value, bindings(), options());
    let next = check();
    const guess = guessAgain(next);
    if (guess !== undefined && guess !== kind.value.id) {
      kind.value = { id: guess, isGuessed: true };
      next = check();
    }
    checked.value = next;
  };

  /** A guess may change until something of its outline is in the text; a choice never. */
  const guessAgain = ({ snapshot, report }: CheckedField) => {
    if (!kind.value.isGuessed || (pack.value !== undefined && holdsSections(report.matches))) return undefined;
    return kindFor(settings.current.value, packs.value, snapshot.hints, snapshot.text);
  };

  const recheck = oneAtATime(async () => {
    isChecking.value = true;
    try {
      await checkOnce();
    } finally {
      isChecking.value = false;
      revision.value += 1;
    }
  });
  const stop = watchField(field, recheck, () => {
    kind.value = { ...kind.value, isGuessed: true };
    checked.value = undefined;
  });

  return {
    pack,
    isGuessed: computed(
      () => kind.value.isGuessed && kind.value.id !== remembered(settings.current.value, checked.value),
    ),
    checked,
    failure,
    isChecking,
    revision,
    recheck,
    async chooseKind(packId) {
      kind.value = { id: packId, isGuessed: false };
      const hints = checked.value?.snapshot.hints;
      if (hints !== undefined) await settings.update(rememberKind(settings.current.value, hints, packId));
      await recheck();
    },
    target: () => ({ field, bindings: bindings(), ...(pack.value === undefined ? {} : { pack: pack.value }) }),
    dispose: stop,
  };
}

/** The kind the person chose on such a page before. */
function remembered({ kindBySite }: Settings, checked: CheckedField | undefined): string | undefined {
  return checked === undefined ? undefined : kindBySite[siteKey(checked.snapshot.hints.url)];
}

/** Title and date alone say little about the kind; a heading of the template does. */
function holdsSections(matches: CheckedField['report']['matches']): boolean {
  return matches.some(({ status, node }) => status !== 'missing' && node !== undefined);
}

/** Calls `recheck` after a pause in typing, and at once when another field is in front (after `onOther`). */
function watchField(field: FieldPort, recheck: () => Promise<void>, onOther: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let before = fieldKey(field.status());
  const stopEdited = field.onEdited(() => {
    clearTimeout(timer);
    timer = setTimeout(recheck, PAUSE_MS);
  });
  const stopStatus = field.onStatus((status) => {
    const now = fieldKey(status);
    if (now === before) return;
    before = now;
    onOther();
    void recheck();
  });
  return () => {
    clearTimeout(timer);
    stopEdited();
    stopStatus();
  };
}

function fieldKey(status: FieldStatus): string {
  if (status.state !== 'ready') return status.state;
  const { fieldId, label, editor } = status.field;
  return JSON.stringify([fieldId, label, editor, status.site.origin]);
}

/** Runs `work`; calls that come meanwhile share one more run after it. */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const start = () => {
    running = work().finally(() => {
      running = undefined;
    });
    return running;
  };
  return () => {
    if (running === undefined) return start();
    next ??= running.then(() => {
      next = undefined;
      return start();
    });
    return next;
  };
}
