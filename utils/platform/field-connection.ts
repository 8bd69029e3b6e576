import type { Failure } from '@/utils/app/failures';
import type { FieldStatus, SiteStatus } from '@/utils/app/ports';
import type { ActiveField } from '@/utils/app/protocol';
import { activeFieldOf, listenToTabs } from './active-field';
import { bestField, findFields, isSameField, siteOf } from './field-search';
import { followTab } from './followed-tab';
import { createListeners } from './listeners';
import { overhear } from './messaging/receive';
import { type FrameAddress, sendToFrame } from './messaging/send';
import { onSitesChanged } from './permissions';

/** A page may build its field long after it has loaded: looked for again after 1, 2, 4 … 32 s, each time without a word. */
const AGAIN_MS = 1000;
const LAST_AGAIN = 5;

/**
 * Keeps in touch with the page in front: which field is the target, and if none, why. Lives as long as the panel's
 * document, so it never unsubscribes.
 */
export class FieldConnection {
  readonly statusChanges = createListeners();
  readonly edits = createListeners();
  status: FieldStatus = { state: 'connecting' };
  /** The field that writing goes to now, also one that refuses. */
  target: ActiveField | undefined;
  /** The tab in front; undefined until the browser has told. */
  tabId: number | undefined;

  private site: SiteStatus = { origin: '', isAlwaysOn: false };
  private search: Promise<void> = Promise.resolve();
  private searches = 0;

  constructor() {
    listenToTabs({
      onField: (tabId, active) => this.hearFocus(tabId, active),
      onAttached: (tabId) => tabId === this.tabId && void this.connect(),
    });
    overhear('field/edited', ({ fieldId, length }, origin) => this.hearEdit(fieldId, length, origin));
    onSitesChanged(() => void this.connect());
    followTab({
      onTab: (tabId) => {
        this.tabId = tabId;
        void this.connect();
      },
      onReload: () => void this.connect(),
    });
  }

  /** Searches the page again; of overlapping searches the last one counts. */
  connect(): Promise<void> {
    return this.begin(0);
  }

  /** Resolves when no search is under way. */
  async settled(): Promise<void> {
    for (let seen: Promise<void> | undefined; seen !== this.search; ) {
      seen = this.search;
      await seen;
    }
  }

  /** Takes this field as the target. */
  show(active: ActiveField): void {
    this.target = active;
    const { field } = active;
    if (field.refusal === undefined) this.set({ state: 'ready', field, site: this.site });
    else this.set({ state: 'refused', failure: { code: field.refusal }, field, site: this.site });
  }

  /** Takes a newer description of the target; another field's is ignored. */
  refine(active: ActiveField): void {
    if (isSameField(active, this.target)) this.show(active);
  }

  /** `before`: searches in a row that have found no field. */
  private begin(before: number): Promise<void> {
    const { tabId } = this;
    const number = ++this.searches;
    if (tabId !== undefined) this.search = this.look(tabId, () => number === this.searches, before);
    return this.search;
  }

  private async look(tabId: number, isCurrent: () => boolean, before: number): Promise<void> {
    if (before === 0 && !(await this.isAlive(tabId)) && isCurrent()) this.lose({ state: 'connecting' });
    const [found, site] = await Promise.all([findFields(tabId), siteOf(tabId)]);
    const remembered = found.ok ? await activeFieldOf(tabId) : undefined;
    // A search repeated without a word began with no target: one that is there now was told of since, and stays.
    if (!isCurrent() || (before > 0 && this.target)) return;
    this.site = site;
    if (!found.ok) return this.refuse(found.failure);
    // A focus told while we looked is in `remembered`; without any, what was the target stays it.
    const wanted = found.value.find((field) => isSameField(field, remembered ?? this.target)) ?? bestField(found.value);
    if (wanted !== undefined) return this.show(wanted);
    this.refuse({ code: 'field/none' });
    if (before <= LAST_AGAIN)
      setTimeout(() => isCurrent() && !this.target && void this.begin(before + 1), AGAIN_MS * 2 ** before);
  }

  /** Whether the target is in this tab and its frame still answers. */
  private async isAlive(tabId: number): Promise<boolean> {
    const { target } = this;
    return target?.tabId === tabId && (await sendToFrame(target, 'field/list', {})).ok;
  }

  private hearFocus(tabId: number, active: ActiveField | undefined): void {
    if (tabId !== this.tabId) return;
    if (active === undefined) void this.connect();
    else this.show(active);
  }

  private hearEdit(fieldId: string, length: number, { tabId, frameId }: FrameAddress): void {
    const { target } = this;
    if (target === undefined) return;
    const edited = { tabId, frameId, field: { ...target.field, fieldId, length } };
    if (!isSameField(target, edited)) return;
    this.show(edited);
    this.edits.call();
  }

  private refuse(failure: Failure): void {
    this.lose({ state: 'refused', failure, site: this.site });
  }

  private lose(status: FieldStatus): void {
    this.target = undefined;
    this.set(status);
  }

  private set(status: FieldStatus): void {
    this.status = status;
    this.statusChanges.call();
  }
}
