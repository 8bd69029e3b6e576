import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { DraftOffer, DraftStore, DraftText } from '@/utils/app/draft-ports';
import type { Failure } from '@/utils/app/failures';
import type { FieldPort } from '@/utils/app/ports';
import type { Applied, FieldSnapshot } from '@/utils/app/protocol';
import { deltaBetween } from '@/utils/core/drafts/delta';
import type { Draft } from '@/utils/core/drafts/model';
import type { DraftSection } from '@/utils/core/drafts/sections';
import type { FieldEdit } from '@/utils/core/outline/content';
import type { Result } from '@/utils/core/result';
import { toComparable } from '@/utils/core/text/normalize';
import type { Acts } from './acts';
import type { FieldModel } from './field';
import { reporting } from './late-parts';
import type { Toasts } from './toasts';

/** A kept text that the field in front could get back. */
export interface ShownOffer {
  readonly offer: DraftOffer;
  readonly draft: Draft;
  readonly text: DraftText;
}

/** One draft, looked at. */
export interface OpenedDraft {
  readonly draft: Draft;
  readonly texts: readonly DraftText[];
  /** Index in `texts`. */
  readonly chosen: number;
  readonly against: 'field' | 'previous';
  /** The field's text when it was opened; undefined: it could not be read. */
  readonly current?: string;
}

interface Sources {
  readonly store: DraftStore;
  readonly port: FieldPort;
  readonly field: FieldModel;
  readonly acts: Acts;
  readonly toasts: Toasts;
  readonly nowMs: () => number;
  readonly openPane: () => void;
}

/** What was written into fields: the offer for the one in front, and the list of all. */
export class DraftModel {
  readonly #sources: Sources;
  readonly #all = signal<readonly Draft[] | undefined>(undefined);
  readonly #texts = signal<ReadonlyMap<string, string>>(new Map());
  readonly #offer = signal<ShownOffer | undefined>(undefined);
  readonly #opened = signal<OpenedDraft | undefined>(undefined);
  readonly #isFull = signal(false);
  readonly #stops: (() => void)[] = [];
  readonly #fieldId: ReadonlySignal<string | undefined>;
  #looks = 0;
  readonly query = signal('');
  readonly shown: ReadonlySignal<readonly Draft[] | undefined>;
  readonly offer: ReadonlySignal<ShownOffer | undefined>;

  constructor(sources: Sources) {
    this.#sources = sources;
    const { store, field } = sources;
    this.shown = computed(() => this.#found());
    this.offer = computed(() => {
      const offer = this.#offer.value;
      const status = field.status.value;
      return status.state === 'ready' && status.field.fieldId === offer?.offer.fieldId ? offer : undefined;
    });
    this.#fieldId = computed(() =>
      field.status.value.state === 'ready' ? field.status.value.field.fieldId : undefined,
    );
    this.#stops.push(
      store.onChange(() => void this.load()),
      store.onOffer(() => void this.#hearOffer()),
    );
  }

  get opened(): ReadonlySignal<OpenedDraft | undefined> {
    return this.#opened;
  }

  get isFull(): ReadonlySignal<boolean> {
    return this.#isFull;
  }

  async load(): Promise<void> {
    const { store, acts } = this.#sources;
    const list = await store.list();
    if (!list.ok) return acts.refuse(list.failure);
    this.#all.value = list.value;
    this.#texts.value = new Map();
    if (this.query.value !== '') await this.#readTexts();
  }

  async start(): Promise<void> {
    // The field of another tab may have an offer of its own.
    this.#stops.push(effect(() => void (this.#fieldId.value !== undefined && this.#lookForOffer())));
    await Promise.all([this.load(), this.#hearOffer()]);
  }

  dispose = (): void => {
    for (const stop of this.#stops) stop();
  };

  search = async (query: string): Promise<void> => {
    this.query.value = query;
    if (query !== '' && this.#texts.value.size === 0) await this.#readTexts();
  };

  open = async (draft: Draft, number?: number): Promise<void> => {
    const { store, port, acts } = this.#sources;
    const [texts, read] = await Promise.all([store.texts(draft.id), port.read()]);
    if (!texts.ok) return acts.refuse(texts.failure);
    const chosen = texts.value.findIndex((text) => text.number === number);
    this.#opened.value = {
      ...{ draft, texts: texts.value, chosen: Math.max(0, chosen) },
      ...(read.ok ? { against: 'field', current: read.value.text } : { against: 'previous' }),
    };
  };

  close = (): void => {
    this.#opened.value = undefined;
  };

  change = (change: Partial<Pick<OpenedDraft, 'chosen' | 'against'>>): void => {
    if (this.#opened.value) this.#opened.value = { ...this.#opened.value, ...change };
  };

  /** Writes the text into the field in front, as one undo step. What was offered is then no longer offered. */
  restore = async (text: string): Promise<boolean> => {
    const offered = this.offer.value?.text.text;
    const isDone = await this.#write('drafts.restored', text, (snapshot) => {
      const { start, end, insert } = deltaBetween(snapshot.text, text);
      return { start, end, inline: insert };
    });
    if (isDone && text === offered) await this.#sources.store.closeOffer();
    return isDone;
  };

  restoreSection = async (section: DraftSection, text: string): Promise<boolean> => {
    const { sectionEdit } = await reporting.load();
    const sectionText = text.slice(section.start, section.end);
    return this.#write('drafts.section-restored', sectionText, (snapshot) => sectionEdit(section, text, snapshot.text));
  };

  /** Length of the text in the field that restoring would replace. */
  lengthToReplace = async (): Promise<number> => {
    const read = await this.#sources.port.read();
    return read.ok && read.value.text.trim() !== '' ? read.value.text.length : 0;
  };

  restoreOffer = async (): Promise<void> => {
    const shown = this.offer.value;
    if (shown) await this.restore(shown.text.text);
  };

  compareOffer = async (): Promise<void> => {
    const shown = this.offer.value;
    if (!shown) return;
    this.#sources.openPane();
    await this.open(shown.draft, shown.text.number);
  };

  ignoreOffer = async (): Promise<void> => {
    const { store, nowMs } = this.#sources;
    const shown = this.offer.value;
    if (!shown) return;
    await store.ignore(shown.draft.id, nowMs());
    await store.closeOffer();
  };

  remove = async (drafts: readonly Draft[]): Promise<void> => {
    const { store, acts, toasts } = this.#sources;
    const removed = await store.remove(drafts.map(({ id }) => id));
    if (!removed.ok) return acts.refuse(removed.failure);
    this.close();
    await this.load();
    const putBack = async () => {
      await store.putBack(removed.value);
      await this.load();
    };
    toasts.show({ key: 'drafts.deleted', params: { n: removed.value.length } }, () => void putBack());
  };

  #found(): readonly Draft[] | undefined {
    const wanted = toComparable(this.query.value);
    if (wanted === '') return this.#all.value;
    return this.#all.value?.filter((draft) => {
      const { title, origin, field, excerpt, id } = draft;
      return toComparable([title, origin, field.label, excerpt, this.#texts.value.get(id)].join('\n')).includes(wanted);
    });
  }

  async #readTexts(): Promise<void> {
    const { store } = this.#sources;
    const all = this.#all.value ?? [];
    const read = await Promise.all(all.map(async ({ id }) => [id, await store.texts(id)] as const));
    this.#texts.value = new Map(read.map(([id, texts]) => [id, texts.ok ? (texts.value[0]?.text ?? '') : '']));
  }

  /** To be compared is asked for in the page, once: coming back to the tab does not open it again. */
  async #hearOffer(): Promise<void> {
    const shown = await this.#lookForOffer();
    if (!shown?.offer.isComparing) return;
    this.#sources.openPane();
    await this.open(shown.draft, shown.offer.number);
  }

  /** Of overlapping looks the last one counts. */
  async #lookForOffer(): Promise<ShownOffer | undefined> {
    const { store } = this.#sources;
    const number = ++this.#looks;
    const [isFull, offer] = await Promise.all([store.isFull(), store.offer()]);
    const shown = offer && (await this.#fill(offer));
    if (number === this.#looks) {
      this.#isFull.value = isFull;
      this.#offer.value = shown;
    }
    return shown;
  }

  async #fill(offer: DraftOffer): Promise<ShownOffer | undefined> {
    const { store } = this.#sources;
    const [list, texts] = await Promise.all([store.list(), store.texts(offer.draftId)]);
    const draft = list.ok ? list.value.find(({ id }) => id === offer.draftId) : undefined;
    const text = texts.ok ? texts.value.find(({ number }) => number === offer.number) : undefined;
    return draft && text && { offer, draft, text };
  }

  #write(key: string, copyText: string, edit: (snapshot: FieldSnapshot) => FieldEdit): Promise<boolean> {
    const { port, acts } = this.#sources;
    const run = async (): Promise<Result<Applied, Failure>> => {
      const read = await port.read();
      if (!read.ok) return read;
      return port.apply({ expectedText: read.value.text, edits: [edit(read.value)], primary: 0 });
    };
    return acts.insert({ done: { key }, copyText, run });
  }
}
