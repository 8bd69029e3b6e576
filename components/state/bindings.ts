import { computed, type ReadonlySignal } from '@preact/signals';
import { bindHeading, boundHeadings } from '@/utils/app/bound-headings';
import type { FreeHeading } from '@/utils/app/section-bindings';
import type { PackSection } from '@/utils/core/packs/model';
import { sectionName } from '@/utils/core/packs/section-name';
import { reporting } from './late-parts';
import type { ReportModel } from './report';
import type { SettingsModel } from './settings';
import type { Toasts } from './toasts';

interface Sources {
  readonly settings: SettingsModel;
  readonly report: ReportModel;
  readonly toasts: Toasts;
}

/** The person's own word for which heading is which section of the kind. */
export interface BindingModel {
  /** Headings of the text that no section was found in. */
  readonly headings: ReadonlySignal<readonly FreeHeading[]>;
  /** Sections that one of them may be. */
  readonly sections: ReadonlySignal<readonly PackSection[]>;
  /** Headings bound to the section, in normalised form. */
  boundTo(sectionId: string): readonly string[];
  bind(heading: FreeHeading, section: PackSection): Promise<void>;
  unbind(key: string, section: PackSection): Promise<void>;
}

export function createBindingModel({ settings, report, toasts }: Sources): BindingModel {
  const parsed = computed(() => report.checked.value?.report);
  const set = async (packId: string, key: string, sectionId: string | undefined) => {
    await settings.update(bindHeading(settings.current.value, packId, key, sectionId));
    await report.recheck();
  };
  const change = async (key: string, to: string | undefined, notice: string, params: { [name: string]: string }) => {
    const packId = report.pack.value?.id;
    if (packId === undefined) return;
    const before = settings.current.value.sectionBindings[packId]?.[key];
    await set(packId, key, to);
    toasts.show({ key: notice, params }, () => void set(packId, key, before));
  };
  return {
    headings: computed(() => (parsed.value && reporting.now.value?.freeHeadings(parsed.value)) ?? []),
    sections: computed(() => (parsed.value && reporting.now.value?.openSections(parsed.value)) ?? []),
    boundTo: (sectionId) => boundHeadings(settings.current.value, report.pack.value?.id ?? '', sectionId),
    bind: ({ key, text }, section) =>
      change(key, section.id, 'bind.done', { heading: text, section: sectionName(section) }),
    unbind: (key, section) => change(key, undefined, 'bind.undone', { heading: key, section: sectionName(section) }),
  };
}
