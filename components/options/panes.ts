import type { ComponentType } from 'preact';
import type { MessageKey } from '@/utils/core/i18n/zh-CN';
import type { SettingsModel } from '../state/settings';
import type { Toasts } from '../state/toasts';
import { Snapshots } from '../sync/Snapshots';
import { Sync } from '../sync/Sync';
import { Team } from '../team/Team';
import { Templates } from '../templates/Templates';
import type { IconName } from '../ui/Icon';
import { About } from './About';
import { Answers } from './Answers';
import { Checks } from './Checks';
import { Drafts } from './Drafts';
import { Guard } from './Guard';
import { Inpage } from './Inpage';
import { Look } from './Look';
import { Privacy } from './Privacy';
import { Shortcuts } from './Shortcuts';
import { Sites } from './Sites';
import { Support } from './Support';
import { Export } from './transfer/Export';
import { Import } from './transfer/Import';

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
    groups: [Checks, Guard],
  },
  {
    id: 'templates',
    icon: 'list',
    title: 'templates.title',
    terms: ['templates.import', 'templates.duplicate', 'templates.new'],
    groups: [Templates],
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
    groups: [Import, Export, Inpage, Answers],
  },
  {
    id: 'sync',
    icon: 'swap',
    title: 'sync.title',
    terms: ['sync.kind.webdav', 'sync.passphrase', 'sync.recovery', 'sync.devices'],
    groups: [Sync, Snapshots],
  },
  {
    id: 'team',
    icon: 'globe',
    title: 'team.title',
    terms: ['team.libraries', 'team.address', 'team.sites'],
    groups: [Team],
  },
  {
    id: 'drafts',
    icon: 'clock',
    title: 'pane.drafts',
    terms: ['drafts.title', 'drafts.days', 'drafts.megabytes', 'drafts.private'],
    groups: [Drafts],
  },
  {
    id: 'shortcuts',
    icon: 'keyboard',
    title: 'options.shortcut',
    terms: ['options.shortcut.text'],
    groups: [Shortcuts],
  },
  {
    id: 'privacy',
    icon: 'shield',
    title: 'privacy.title',
    terms: ['privacy.usage.term', 'privacy.erase'],
    groups: [Privacy],
  },
  {
    id: 'about',
    icon: 'info',
    title: 'options.about',
    terms: ['options.about.text', 'support.title'],
    groups: [About, Support],
  },
];

/** The pane that an address names, else the first. */
export function paneAt(hash: string): OptionPane {
  const pane = OPTION_PANES.find(({ id }) => `#${id}` === hash) ?? OPTION_PANES[0];
  if (pane === undefined) throw new Error('there are no panes');
  return pane;
}
