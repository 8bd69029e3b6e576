import type { MessageKey } from '@/utils/core/i18n/zh-CN';
import { useT, useWords } from '../i18n';
import { useServices } from '../services';
import { Section } from './Section';
import { useLoaded } from './use-loaded';

interface Chapter {
  readonly id: string;
  readonly lines: readonly MessageKey[];
  /** Steps are numbered; other lines are not in any order. */
  readonly isSteps?: true;
  /** Shows the panel as it then looks: public/help, made by scripts/screenshots.mjs. */
  readonly picture?: MessageKey;
  readonly link?: { readonly href: string; readonly text: MessageKey };
}

const CHAPTERS = [
  {
    id: 'first',
    isSteps: true,
    lines: [
      'help.first.field',
      'help.first.open',
      'help.first.kind',
      'help.first.snippets',
      'help.first.drag',
      'help.first.check',
      'help.first.undo',
    ],
    picture: 'help.picture.first',
    link: { href: '/welcome.html', text: 'help.more.welcome' },
  },
  {
    id: 'panel',
    lines: ['help.panel.icon', 'help.panel.key', 'help.panel.window', 'help.panel.site'],
    link: { href: '#shortcuts', text: 'help.keys.all' },
  },
  {
    id: 'field',
    lines: [
      'help.field.click',
      'help.field.choose',
      'help.field.refresh',
      'help.field.restricted',
      'help.field.plug-in',
      'help.field.safe',
    ],
  },
  {
    id: 'drafts',
    lines: ['help.drafts.when', 'help.drafts.back', 'help.drafts.pane', 'help.drafts.limits'],
    picture: 'help.picture.drafts',
    link: { href: '#drafts', text: 'help.link.settings' },
  },
  { id: 'more', lines: ['help.more.text'], link: { href: '#about', text: 'help.more.support' } },
] as const satisfies readonly Chapter[];

/** How to begin, and what to do when something does not go as expected. */
export function Help() {
  const { t, content } = useWords();
  const { shell } = useServices();
  const key = useLoaded(shell.shortcut, '') || t('options.shortcut.none');
  return (
    <>
      <div class="group">
        <h2>{t('help.title')}</h2>
        <p class="group-lead">{t('help.lead')}</p>
      </div>
      {CHAPTERS.map((chapter: Chapter & { id: (typeof CHAPTERS)[number]['id'] }) => (
        <Section key={chapter.id} title={t(`help.${chapter.id}`)}>
          <Lines chapter={chapter} shortcut={key} />
          {chapter.picture === undefined ? null : (
            <img
              class="help-picture"
              src={`/help/${content}/${chapter.id}.webp`}
              width={420}
              height={520}
              loading="lazy"
              alt={t(chapter.picture)}
            />
          )}
          {chapter.link === undefined ? null : (
            <a class="help-link" href={chapter.link.href}>
              {t(chapter.link.text)}
            </a>
          )}
        </Section>
      ))}
    </>
  );
}

function Lines({ chapter, shortcut }: { readonly chapter: Chapter; readonly shortcut: string }) {
  const t = useT();
  const items = chapter.lines.map((line) => <li key={line}>{t(line, { key: shortcut })}</li>);
  return chapter.isSteps ? <ol class="help-lines">{items}</ol> : <ul class="help-lines">{items}</ul>;
}
