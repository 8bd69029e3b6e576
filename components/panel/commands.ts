import { sectionName } from '@/utils/core/packs/section-name';
import { useWords } from '../i18n';
import { useServices } from '../services';
import type { IconName } from '../ui/Icon';
import { usePanel } from './context';

/** Something the panel can do, by name. */
export interface Command {
  readonly id: string;
  readonly icon: IconName;
  readonly title: string;
  readonly run: () => unknown;
}

/** Everything that can be done now, the likeliest first. */
export function useCommands(): readonly Command[] {
  return [useOutlineCommands(), useCheckCommands(), useSnippetCommands(), useKindCommands(), useViewCommands()].flat();
}

function useOutlineCommands(): readonly Command[] {
  const { t } = useWords();
  const { outline } = usePanel();
  const missing = outline.missing.value;
  const all: Command[] = [
    { id: 'insert-outline', icon: 'list', title: t('outline.insert-all'), run: outline.insertOutline },
  ];
  if (missing.length > 0) {
    const title = t('outline.insert-missing', { n: missing.length });
    all.unshift({ id: 'insert-missing', icon: 'plus', title, run: outline.insertMissing });
  }
  const sections = outline.rows.value.map(({ section }): Command => {
    const name = sectionName(section);
    return {
      id: `section-${section.id}`,
      icon: 'place',
      title: t('command.section', { name }),
      run: () => outline.insertSection(section, name, 'place'),
    };
  });
  return [...all, ...sections];
}

function useCheckCommands(): readonly Command[] {
  const { t } = useWords();
  const { report } = usePanel();
  return [{ id: 'recheck', icon: 'retry', title: t('check.recheck'), run: report.recheck }];
}

function useSnippetCommands(): readonly Command[] {
  const { t } = useWords();
  const { snippets, openPane } = usePanel();
  const fresh: Command = {
    id: 'new-snippet',
    icon: 'plus',
    title: t('snippets.new'),
    run: () => {
      openPane('snippets');
      snippets.edit(undefined);
    },
  };
  return [fresh];
}

function useKindCommands(): readonly Command[] {
  const { t } = useWords();
  const { packs, report } = usePanel();
  return packs.value.map(({ id, name }) => ({
    id: `kind-${id}`,
    icon: 'list',
    title: t('command.kind', { name }),
    run: () => report.chooseKind(id),
  }));
}

function useViewCommands(): readonly Command[] {
  const { t } = useWords();
  const { openPane, field } = usePanel();
  const { shell } = useServices();
  const panes = [
    { pane: 'outline', icon: 'list' },
    { pane: 'snippets', icon: 'phrase' },
    { pane: 'checklist', icon: 'check-all' },
    { pane: 'drafts', icon: 'clock' },
  ] as const;
  return [
    ...panes.map(
      ({ pane, icon }): Command => ({
        id: `pane-${pane}`,
        icon,
        title: t('command.pane', { name: t(`pane.${pane}`) }),
        run: () => openPane(pane),
      }),
    ),
    { id: 'choose-field', icon: 'swap', title: t('field.choose'), run: field.toggleChooser },
    { id: 'options', icon: 'settings', title: t('command.options'), run: shell.openOptions },
    { id: 'help', icon: 'help', title: t('panel.help'), run: () => void window.open('/options.html#help') },
  ];
}
