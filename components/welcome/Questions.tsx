import { useEffect, useState } from 'preact/hooks';
import type { Pack } from '@/utils/core/packs/model';
import { useT, useWords } from '../i18n';
import { AddSite } from '../options/AddSite';
import type { OptionPaneProps } from '../options/panes';
import { Chip } from '../ui/Chip';
import type { WelcomeProps } from './WelcomeApp';

type QuestionsProps = OptionPaneProps & Pick<WelcomeProps, 'packs'>;

/** What, where, and on how many devices: each answer has effect at once, and none is needed. */
export function Questions({ settings, toasts, packs }: QuestionsProps) {
  const t = useT();
  return (
    <section class="welcome-section" aria-labelledby="questions-title">
      <h2 id="questions-title">{t('welcome.questions')}</h2>
      <div class="welcome-questions">
        <Kinds settings={settings} packs={packs} />
        <div class="card">
          <h3>{t('welcome.where')}</h3>
          <p class="field-hint">{t('welcome.where.hint')}</p>
          <AddSite toasts={toasts} />
        </div>
        <div class="card">
          <h3>{t('welcome.devices')}</h3>
          <p class="field-hint">{t('welcome.devices.hint')}</p>
          <a class="button" href="/options.html#sync" target="_blank" rel="noreferrer">
            {t('welcome.devices.set-up')}
          </a>
        </div>
      </div>
    </section>
  );
}

function Kinds({ settings, packs }: Omit<QuestionsProps, 'toasts'>) {
  const t = useT();
  const all = usePacks(packs);
  const { favouriteKinds } = settings.current.value;
  const toggle = (id: string) => {
    const others = favouriteKinds.filter((other) => other !== id);
    void settings.update({ favouriteKinds: others.length < favouriteKinds.length ? others : [...others, id] });
  };
  return (
    <div class="card">
      <h3>{t('welcome.what')}</h3>
      <p class="field-hint">{t('welcome.what.hint')}</p>
      <div class="welcome-kinds">
        {all.map(({ id, name }) => (
          <Chip key={id} text={name} isPressed={favouriteKinds.includes(id)} onClick={() => toggle(id)} />
        ))}
      </div>
    </div>
  );
}

/** The kinds of report in the person's own language. */
function usePacks(packs: WelcomeProps['packs']): readonly Pack[] {
  const { content } = useWords();
  const [all, setAll] = useState<readonly Pack[]>([]);
  useEffect(() => {
    // Without them the question shows no choices; the panel says what went wrong.
    void packs.list(content).then((list) => setAll(list.ok ? list.value : []));
  }, [packs, content]);
  return all.filter((pack) => pack.language === content);
}
