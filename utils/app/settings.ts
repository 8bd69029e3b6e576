import type { GuardPolicy } from '../core/guard/policy';
import type { Profile } from '../core/outline/report';

/** What the person chose. Kept in storage.local under one key; unknown keys of newer versions are kept. */
export interface Settings {
  readonly version: 1;
  /** Tag of a language of core/i18n; 'auto' follows the browser. */
  readonly uiLanguage: string;
  readonly theme: 'auto' | 'light' | 'dark';
  /** Pane open when the panel opens. */
  readonly lastPane: 'outline' | 'snippets' | 'checklist' | 'drafts';
  /** The platform shows author and time, so a missing signature or date is not reported. */
  readonly platformShowsAuthor: boolean;
  /** Whose rules of punctuation, dates and numbers hold; 'auto': each text tells itself. */
  readonly profile: Profile | 'auto';
  /** Chosen report kind per site (host) and path pattern; the newest choice wins. */
  readonly kindBySite: Readonly<Record<string, string>>;
  /** Pack ids shown first, in the order of choosing. */
  readonly favouriteKinds: readonly string[];
  /** Pack id → (heading text → section id): the person's own word for what a heading is. */
  readonly sectionBindings: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Ids of rules whose findings are not shown. */
  readonly ignoredRules: readonly string[];
  /** Single findings not shown, by the keys of ignored-findings.ts, the oldest first. They hold no text of the person's. */
  readonly ignoredFindings: readonly string[];
  /** What opens the list of phrases in the page; full and half width are equal. '': nothing typed does. */
  readonly paletteTrigger: string;
  /** Hosts where nothing typed opens the list or is expanded. */
  readonly paletteOffSites: readonly string[];
  readonly expandsAbbreviations: boolean;
  /** Whether paragraphs of a phrase begin with two full-width spaces in fields of plain text. */
  readonly indentsPhrases: boolean;
  /** Whether what is written on enabled sites is kept as drafts. */
  readonly keepsDrafts: boolean;
  readonly draftDays: number;
  /** Of each field. */
  readonly draftVersions: number;
  /** In all. */
  readonly draftMegabytes: number;
  /** Hosts where nothing is kept. */
  readonly draftOffSites: readonly string[];
  /** Whether a draft is offered beside the field, too. */
  readonly offersDraftsInPage: boolean;
  readonly keepsPrivateDrafts: boolean;
  /** What is done about open findings when a report is posted, on sites without an own policy. */
  readonly guardPolicy: GuardPolicy;
  /** Host → its own policy. */
  readonly guardBySite: Readonly<Record<string, GuardPolicy>>;
  /** Whether settings are synced beside the library; what was said of headings and pages always is. */
  readonly syncsSettings: boolean;
  /** Pages, by `siteKey`, where the person wants no more reminders. */
  readonly guardOffPages: readonly string[];
  /** Whether findings are marked beside the lines of plain fields. */
  readonly marksFindings: boolean;
  /** Pages, by `siteKey`, where they are not. */
  readonly marksOffPages: readonly string[];
}

export const DEFAULT_SETTINGS: Settings = {
  version: 1,
  uiLanguage: 'auto',
  theme: 'auto',
  lastPane: 'outline',
  platformShowsAuthor: false,
  profile: 'auto',
  kindBySite: {},
  favouriteKinds: [],
  sectionBindings: {},
  ignoredRules: [],
  ignoredFindings: [],
  paletteTrigger: ';;',
  paletteOffSites: [],
  expandsAbbreviations: true,
  indentsPhrases: false,
  keepsDrafts: true,
  draftDays: 14,
  draftVersions: 200,
  draftMegabytes: 100,
  draftOffSites: [],
  offersDraftsInPage: true,
  keepsPrivateDrafts: false,
  guardPolicy: 'ask',
  guardBySite: {},
  guardOffPages: [],
  marksFindings: true,
  marksOffPages: [],
  syncsSettings: false,
};
