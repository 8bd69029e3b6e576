import type { ComponentType } from 'preact';
import type { MessageKey } from '@/utils/core/i18n/zh-CN';
import { lateComponent } from '../late';
import type { SettingsModel } from '../state/settings';
import type { Toasts } from '../state/toasts';
import type { IconName } from '../ui/Icon';
import { Look } from './Look';
import { Sites } from './Sites';

export interface OptionPaneProps {
  readonly settings: SettingsModel;
  readonly toasts: Toasts;
}

/** One page of settings. */
export interface OptionPane {
  /** Also the fragment of its address: options.html#sites. */
  readonly id: string;
  readonly icon: IconName;
  readonly title: MessageKey;
  /** Further texts on the pane by which the search finds it. */
  readonly terms: readonly MessageKey[];
  /** Its groups of settings, from top to bottom. */
  readonly groups: readonly ComponentType<OptionPaneProps>[];
}

const LATE = {
  About: lateComponent(async () => (await import('./About')).About),
  Answers: lateComponent<OptionPaneProps>(async () => (await import('./Answers')).Answers),
  Checks: lateComponent<OptionPaneProps>(async () => (await import('./Checks')).Checks),
  Drafts: lateComponent<OptionPaneProps>(async () => (await import('./Drafts')).Drafts),
  Export: lateComponent<OptionPaneProps>(async () => (await import('./transfer/Export')).Export),
  Guard: lateComponent<OptionPaneProps>(async () => (await import('./Guard')).Guard),
  Help: lateComponent(async () => (await import('./Help')).Help),
  Import: lateComponent<OptionPaneProps>(async () => (await import('./transfer/Import')).Import),
  Inpage: lateComponent<OptionPaneProps>(async () => (await import('./Inpage')).Inpage),
  Privacy: lateComponent<OptionPaneProps>(async () => (await import('./Privacy')).Privacy),
  Shortcuts: lateComponent<OptionPaneProps>(async () => (await import('./Shortcuts')).Shortcuts),
  Snapshots: lateComponent<OptionPaneProps>(async () => (await import('../sync/Snapshots')).Snapshots),
  Support: lateComponent(async () => (await import('./Support')).Support),
  Sync: lateComponent<OptionPaneProps>(async () => (await import('../sync/Sync')).Sync),
  Team: lateComponent<OptionPaneProps>(async () => (await import('../team/Team')).Team),
  Templates: lateComponent<OptionPaneProps>(async () => (await import('../templates/Templates')).Templates),
};

/** Fetches every pane, so that a change of pane never waits. */
export const loadOptionPanes = (): Promise<unknown> => Promise.all(Object.values(LATE).map((part) => part.load()));

/** All panes, in the order of the list beside them. */
export const OPTION_PANES: readonly OptionPane[] = [
  {
    id: 'general',
    icon: 'settings',
    title: 'options.general',
    terms: ['options.look', 'options.language', 'options.theme'],
    groups: [Look],
  },
  {
    id: 'sites',
    icon: 'globe',
    title: 'options.nav.sites',
    terms: ['options.sites', 'options.sites.label'],
    groups: [Sites],
  },
  {
    id: 'checks',
    icon: 'check-all',
    title: 'options.check',
    terms: [
      'options.platform-author',
      'options.profile',
      'guard.settings',
      'guard.policy',
      'guard.by-site',
      'guard.pages',
    ],
    groups: [LATE.Checks, LATE.Guard],
  },
  {
    id: 'templates',
    icon: 'list',
    title: 'templates.title',
    terms: ['templates.import', 'templates.duplicate', 'templates.new'],
    groups: [LATE.Templates],
  },
  {
    id: 'snippets',
    icon: 'phrase',
    title: 'options.snippets',
    terms: [
      'options.import.head',
      'options.export.head',
      'inpage.title',
      'inpage.trigger',
      'inpage.abbreviations',
      'options.answers',
    ],
    groups: [LATE.Import, LATE.Export, LATE.Inpage, LATE.Answers],
  },
  {
    id: 'sync',
    icon: 'swap',
    title: 'sync.title',
    terms: ['sync.kind.webdav', 'sync.passphrase', 'sync.recovery', 'sync.devices', 'shared.title'],
    groups: [LATE.Sync, LATE.Snapshots],
  },
  {
    id: 'team',
    icon: 'globe',
    title: 'team.title',
    terms: ['team.libraries', 'team.address', 'team.sites'],
    groups: [LATE.Team],
  },
  {
    id: 'drafts',
    icon: 'clock',
    title: 'pane.drafts',
    terms: ['drafts.title', 'drafts.days', 'drafts.megabytes', 'drafts.private'],
    groups: [LATE.Drafts],
  },
  {
    id: 'shortcuts',
    icon: 'keyboard',
    title: 'options.shortcut',
    terms: ['options.shortcut.text', 'keys.page', 'keys.panel', 'keys.snippets', 'keys.browser.change'],
    groups: [LATE.Shortcuts],
  },
  {
    id: 'privacy',
    icon: 'shield',
    title: 'privacy.title',
    terms: ['privacy.usage.term', 'privacy.erase'],
    groups: [LATE.Privacy],
  },
  {
    id: 'help',
    icon: 'help',
    title: 'help.title',
    terms: ['help.first', 'help.panel', 'help.field', 'help.drafts'],
    groups: [LATE.Help],
  },
  {
    id: 'about',
    icon: 'info',
    title: 'options.about',
    terms: ['options.about.text', 'support.title'],
    groups: [LATE.About, LATE.Support],
  },
];

/** The pane that an address names, else the first. */
export function paneAt(hash: string): OptionPane {
  const pane = OPTION_PANES.find(({ id }) => `#${id}` === hash) ?? OPTION_PANES[0];
  if (pane === undefined) throw new Error('there are no panes');
  return pane;
}
