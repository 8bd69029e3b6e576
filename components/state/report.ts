import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { CheckedField } from '@/utils/app/check-field';
import { cutToFit } from '@/utils/app/cut-to-fit';
import type { ReportTarget } from '@/utils/app/insert-section';
import type { FieldPort, FieldStatus } from '@/utils/app/ports';
import type { FieldSnapshot, PageHints } from '@/utils/app/protocol';
import { rememberedKind, rememberKind } from '@/utils/app/site-kind';
import type { SectionBindings } from '@/utils/core/outline/report';
import type { Pack } from '@/utils/core/packs/model';
import { reporting } from './late-parts';
import type { SettingsModel } from './settings';
import { afterPaint, createSlices } from './slices';

/** Long enough for a word, short enough to feel live. */
const PAUSE_MS = 400;

interface Sources {
  readonly field: FieldPort;
  readonly settings: SettingsModel;
  readonly packs: ReadonlySignal<readonly Pack[]>;
}

type KindFor = Awaited<ReturnType<typeof reporting.load>>['kindFor'];

interface Kind {
  readonly id?: string;
  readonly isGuessed: boolean;
}

/** The field's text read as a report of a kind: what the outline and the checklist both show. */
export class ReportModel {
  readonly #sources: Sources;
  readonly #kind = signal<Kind>({ isGuessed: true });
  readonly #checked = signal<CheckedField | undefined>(undefined);
  /** Of the page the field was last read on. */
  readonly #hints = signal<PageHints | undefined>(undefined);
  readonly #isChecking = signal(false);
  readonly #revision = signal(0);
  readonly pack: ReadonlySignal<Pack | undefined>;
  readonly isGuessed: ReadonlySignal<boolean>;
  readonly recheck: () => Promise<void>;
  readonly dispose: () => void;

  constructor(sources: Sources) {
    this.#sources = sources;
    const { field, packs } = sources;
    this.pack = computed(() => packs.value.find(({ id }) => id === this.#kind.value.id));
    this.isGuessed = computed(() => this.#kind.value.isGuessed && this.#kind.value.id !== this.#remembered());
    this.recheck = oneAtATime(() => this.#check());
    this.dispose = watchField(field, this.recheck, () => this.#forget());
  }

  /** Undefined until a field could be read. */
  get checked(): ReadonlySignal<CheckedField | undefined> {
    return this.#checked;
  }

  get isChecking(): ReadonlySignal<boolean> {
    return this.#isChecking;
  }

  /** Counts finished checks. */
  get revision(): ReadonlySignal<number> {
    return this.#revision;
  }

  chooseKind = async (packId: string): Promise<void> => {
    const { settings } = this.#sources;
    this.#kind.value = { id: packId, isGuessed: false };
    const hints = this.#hints.value;
    if (hints !== undefined) await settings.update(rememberKind(settings.current.value, hints, packId));
    await this.recheck();
  };

  target(mayCut = false): ReportTarget {
    const field = mayCut ? cutToFit(this.#sources.field) : this.#sources.field;
    const pack = this.pack.value;
    return { field, bindings: this.#bindings(), ...(pack === undefined ? {} : { pack }) };
  }

  #forget(): void {
    this.#kind.value = { ...this.#kind.value, isGuessed: true };
    this.#checked.value = undefined;
    this.#hints.value = undefined;
  }

  async #check(): Promise<void> {
    this.#isChecking.value = true;
    try {
      const read = await this.#sources.field.read();
      if (read.ok) this.#preselect(read.value.hints);
      this.#checked.value = read.ok ? await this.#examine(read.value) : undefined;
    } finally {
      this.#isChecking.value = false;
      this.#revision.value += 1;
    }
  }

  /** What the person chose before needs no reading of the text: the outline is there at once. */
  #preselect(hints: PageHints): void {
    this.#hints.value = hints;
    const id = this.#remembered();
    if (this.#kind.value.id === undefined && id !== undefined) this.#kind.value = { id, isGuessed: true };
  }

  #remembered(): string | undefined {
    const hints = this.#hints.value;
    const { settings, packs } = this.#sources;
    return hints && rememberedKind(settings.current.value, packs.value, hints);
  }

  async #examine(snapshot: FieldSnapshot): Promise<CheckedField> {
    const { platformShowsAuthor, profile } = this.#sources.settings.current.value;
    if (reporting.now.value === undefined) await afterPaint();
    const { checkInSlices, kindFor } = await reporting.load();
    const breathe = createSlices();
    const check = () => {
      const options = { platformShowsAuthor, profile, before: this.#checked.value?.report.read };
      return checkInSlices(snapshot, this.pack.value, this.#bindings(), options, breathe);
    };
    const checked = await check();
    const guess = this.#guessAgain(checked, kindFor);
    if (guess === undefined || guess === this.#kind.value.id) return checked;
    this.#kind.value = { id: guess, isGuessed: true };
    return check();
  }

  /** A guess may change until something of its outline is in the text; a choice never. */
  #guessAgain({ snapshot, report }: CheckedField, kindFor: KindFor): string | undefined {
    const { settings, packs } = this.#sources;
    const isSettled = this.pack.value !== undefined && holdsSections(report.matches);
    if (!this.#kind.value.isGuessed || isSettled) return undefined;
    return kindFor(settings.current.value, packs.value, snapshot.hints, snapshot.text);
  }

  #bindings(): SectionBindings {
    return this.#sources.settings.current.value.sectionBindings[this.pack.value?.id ?? ''] ?? {};
  }
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
