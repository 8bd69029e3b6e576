import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { DraftStore } from '@/utils/app/draft-ports';
import type { LibraryPort } from '@/utils/app/libraries';
import type { PersonalPackStore } from '@/utils/app/personal-packs';
import type { PlaceStore } from '@/utils/app/places';
import type {
  AnswerStore,
  ClipboardPort,
  Clock,
  FieldPort,
  Ids,
  OwnDataPort,
  PackStore,
  SavedTextPort,
  SettingsStore,
  SitePort,
  SnippetStore,
  SupportPort,
} from '@/utils/app/ports';
import type { SyncPort } from '@/utils/app/sync/sync-port';

/** What the pages need of the extension around them. */
export interface Shell {
  readonly version: string;
  /** The language the browser speaks, such as zh-CN. */
  readonly language: string;
  openOptions(): void;
  /** The key that opens the panel, as the browser writes it; '' when there is none. */
  shortcut(): Promise<string>;
  /** Of every command of the manifest, by its name. */
  shortcuts(): Promise<Readonly<Record<string, string>>>;
  readonly browserKind: 'chromium' | 'firefox';
  /** Opens the browser's own page to change them. */
  openShortcuts(): void;
}

/** The ports the options page works through. */
export interface OptionsServices {
  readonly site: SitePort;
  readonly answers: AnswerStore;
  readonly settings: SettingsStore;
  readonly snippets: SnippetStore;
  readonly packs: PackStore;
  readonly personalPacks: PersonalPackStore;
  readonly clipboard: ClipboardPort;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly shell: Shell;
  readonly ownData: OwnDataPort;
  readonly support: SupportPort;
  readonly sync: SyncPort;
  /** Of a team's library. Absent on the welcome page. */
  readonly sharedSync?: SyncPort;
  /** Absent in the panel. */
  readonly libraries?: LibraryPort;
}

/** The ports the panel works through. */
export interface PanelServices extends OptionsServices {
  readonly field: FieldPort;
  readonly drafts: DraftStore;
  readonly savedText: SavedTextPort;
  readonly places: PlaceStore;
}

const Context = createContext<OptionsServices | undefined>(undefined);

export const ServicesProvider = Context.Provider;

/** The services given at the root. */
export function useServices(): OptionsServices {
  const services = useContext(Context);
  if (services === undefined) throw new Error('useServices needs a ServicesProvider around it');
  return services;
}
