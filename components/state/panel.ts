import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Settings } from '@/utils/app/settings';
import { type LanguageFile, languageFor } from '@/utils/core/i18n/languages';
import type { Pack } from '@/utils/core/packs/model';
import { loadFirstWords, loadOtherWords } from '../i18n';
import type { PanelServices } from '../services';
import { type Acts, createActs } from './acts';
import { type BindingModel, createBindingModel } from './bindings';
import { type ChecklistModel, createChecklistModel } from './checklist';
import { DraftModel } from './drafts';
import { createFieldModel, type FieldModel, hostInFront } from './field';
import { createHarvestModel, type HarvestModel } from './harvest';
import { loadParts } from './late-parts';
import { createNumberingModel, type NumberingModel } from './numbering';
import { createOutlineModel, type OutlineModel } from './outline';
import { PlacesModel } from './places';
import { ReportModel } from './report';
import { followSavedText } from './saved-text';
import { createSettingsModel, type SettingsModel } from './settings';
import { afterPaint } from './slices';
import { SnippetLibrary } from './snippet-library';
import { SnippetModel } from './snippets';
import { createToasts, type Toasts } from './toasts';

export type Pane = Settings['lastPane'];

/** Everything the panel shows, put together from its ports. */
export class PanelModel {
  readonly services: PanelServices;
  readonly settings: SettingsModel;
  readonly acts: Acts = createActs();
  readonly toasts: Toasts = createToasts();
  readonly field: FieldModel;
  readonly report: ReportModel;
  readonly outline: OutlineModel;
  readonly numbering: NumberingModel;
  readonly harvest: HarvestModel;
  readonly bindings: BindingModel;
  readonly snippets: SnippetModel;
  readonly checklist: ChecklistModel;
  readonly drafts: DraftModel;
  readonly places: PlacesModel;
  readonly #library: SnippetLibrary;
  readonly #stopFollowing: () => void;
  readonly #stopPacks: () => void;
  readonly #packs = signal<readonly Pack[]>([]);
  readonly #pane = signal<Pane>('outline');
  readonly #isLoaded = signal(false);
  readonly #isWhole = signal(false);
  /** Everything is there: the whole library, the field's text, and all code that works on them. */
  readonly isReady: ReadonlySignal<boolean>;

  constructor(services: PanelServices) {
    this.services = services;
    const { acts, toasts } = this;
    this.settings = createSettingsModel(services.settings);
    this.#library = new SnippetLibrary({ services, acts, toasts });
    this.field = createFieldModel(services.field, services.site, acts, toasts.show);
    this.report = new ReportModel({ field: services.field, settings: this.settings, packs: this.#packs });
    this.outline = createOutlineModel(services.field, this.report, acts);
    this.harvest = createHarvestModel({ ...this, services, reloadPacks: () => this.#loadPacks() });
    this.numbering = createNumberingModel(this.report, acts);
    this.bindings = createBindingModel(this);
    this.snippets = new SnippetModel({
      services,
      acts,
      library: this.#library,
      host: computed(() => hostInFront(this.field.status.value)),
      indents: computed(() => this.settings.current.value.indentsPhrases),
    });
    this.checklist = createChecklistModel({
      field: services.field,
      report: this.report,
      settings: this.settings,
      acts,
      toasts,
    });
    this.drafts = new DraftModel({
      ...{ store: services.drafts, port: services.field, field: this.field, acts, toasts },
      nowMs: services.clock.nowMs,
      openPane: () => this.openPane('drafts'),
    });
    this.places = new PlacesModel(
      services.places,
      computed(() => hostInFront(this.field.status.value)),
    );
    this.#stopFollowing = followSavedText({
      savedText: services.savedText,
      snippets: this.snippets, // the model: the services have a store of that name
      toasts: this.toasts,
      openSnippets: () => this.openPane('snippets'),
    });
    this.#stopPacks = services.personalPacks.onChange(() => void this.#loadPacks());
    this.isReady = computed(() => this.#isWhole.value && this.report.revision.value > 0);
  }

  /** Empty until they have been read. */
  get packs(): ReadonlySignal<readonly Pack[]> {
    return this.#packs;
  }

  get pane(): ReadonlySignal<Pane> {
    return this.#pane;
  }

  /** Packs and the first snippets have been read, or could not be: enough for a first paint. */
  get isLoaded(): ReadonlySignal<boolean> {
    return this.#isLoaded;
  }

  openPane = (pane: Pane): void => {
    this.#pane.value = pane;
    void this.settings.update({ lastPane: pane });
  };

  async start(): Promise<void> {
    await this.startFirst();
    await this.startRest();
  }

  /** Reads what the first paint shows, and no more: a large library makes it no slower. */
  async startFirst(): Promise<void> {
    await this.settings.ready;
    this.#pane.value = this.settings.current.value.lastPane;
    await Promise.all([loadFirstWords(this.language), this.#loadPacks(), this.#library.loadFirst()]);
    this.#isLoaded.value = true;
  }

  /** Reads and fetches everything else. */
  async startRest(): Promise<void> {
    const checked = this.report.recheck();
    await afterPaint();
    await Promise.all([checked, loadOtherWords(), loadParts(), this.#library.load(), this.drafts.start()]);
    this.#isWhole.value = true;
    void this.#library.purge();
  }

  /** The language that the panel speaks. */
  get language(): LanguageFile {
    return languageFor(this.settings.current.value.uiLanguage, this.services.shell.language);
  }

  dispose(): void {
    this.#stopFollowing();
    this.#stopPacks();
    for (const part of [this.settings, this.field, this.report, this.drafts, this.places, this.#library])
      part.dispose();
  }

  async #loadPacks(): Promise<void> {
    const list = await this.services.packs.list(this.language.content);
    if (list.ok) this.#packs.value = list.value;
    else this.acts.refuse(list.failure);
  }
}
