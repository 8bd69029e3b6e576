import { type ReadonlySignal, signal } from '@preact/signals';
import type { Settings } from '@/utils/app/settings';
import type { Pack } from '@/utils/core/packs/model';
import { languageOf } from '../i18n';
import type { PanelServices } from '../services';
import { type Acts, createActs } from './acts';
import { type ChecklistModel, createChecklistModel } from './checklist';
import { createFieldModel, type FieldModel } from './field';
import { createOutlineModel, type OutlineModel } from './outline';
import { createReportModel, type ReportModel } from './report';
import { createSettingsModel, type SettingsModel } from './settings';
import { createSnippetModel, type SnippetModel } from './snippets';
import { createToasts, type Toasts } from './toasts';

export type Pane = Settings['lastPane'];

/** Everything the panel shows, put together from its ports. */
export interface PanelModel {
  readonly services: PanelServices;
  readonly settings: SettingsModel;
  readonly acts: Acts;
  readonly toasts: Toasts;
  readonly field: FieldModel;
  readonly report: ReportModel;
  readonly outline: OutlineModel;
  readonly snippets: SnippetModel;
  readonly checklist: ChecklistModel;
  /** Undefined until they have been read. */
  readonly packs: ReadonlySignal<readonly Pack[]>;
  readonly pane: ReadonlySignal<Pane>;
  /** All first data is there. */
  readonly isReady: ReadonlySignal<boolean>;
  openPane(pane: Pane): void;
  start(): Promise<void>;
  dispose(): void;
}

export function createPanelModel(services: PanelServices): PanelModel {
  const settings = createSettingsModel(services.settings);
  const acts = createActs();
  const toasts = createToasts();
  const packs = signal<readonly Pack[]>([]);
  const pane = signal<Pane>('outline');
  const isReady = signal(false);
  const field = createFieldModel(services.field, services.site, acts, () => toasts.show({ key: 'site.declined' }));
  const report = createReportModel({ field: services.field, settings, packs });
  const snippets = createSnippetModel({ services, acts, toasts });

  const loadPacks = async () => {
    const language = languageOf(settings.current.value.uiLanguage, services.shell.language);
    const list = await services.packs.list(language);
    if (list.ok) packs.value = list.value;
    else acts.refuse(list.failure);
  };

  return {
    services,
    settings,
    acts,
    toasts,
    field,
    report,
    outline: createOutlineModel(services.field, report, acts),
    snippets,
    checklist: createChecklistModel(services.field, report, acts),
    packs,
    pane,
    isReady,
    openPane(next) {
      pane.value = next;
      void settings.update({ lastPane: next });
    },
    async start() {
      await settings.ready;
      pane.value = settings.current.value.lastPane;
      await Promise.all([loadPacks(), snippets.load()]);
      isReady.value = true;
      await report.recheck();
    },
    dispose() {
      for (const part of [settings, field, report, snippets]) part.dispose();
    },
  };
}
