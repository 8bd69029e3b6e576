import type { Pack } from '@/utils/core/packs/model';
import { useT } from '../i18n';
import { usePanel } from '../panel/context';
import { Field } from '../ui/TextField';

/** The kind of report, guessed first and then whatever the person says. */
export function PackPicker() {
  const t = useT();
  const { report } = usePanel();
  const isGuess = report.isGuessed.value && report.pack.value !== undefined;
  return (
    <Field
      label={t('outline.kind')}
      hint={isGuess ? t('outline.kind.guessed') : undefined}
      control={(props) => (
        <select
          class="input"
          data-pack-picker=""
          value={report.pack.value?.id ?? ''}
          onChange={(event) => report.chooseKind(event.currentTarget.value)}
          {...props}
        >
          <Kinds />
        </select>
      )}
    />
  );
}

function Kinds() {
  const t = useT();
  const { packs, report, settings } = usePanel();
  const chosen = report.pack.value?.id;
  const { favouriteKinds } = settings.current.value;
  const favourites = favouriteKinds.flatMap((id) => packs.value.filter((pack) => pack.id === id));
  const others = packs.value.filter((pack) => !favourites.includes(pack));
  const languages = [...new Set(others.map(({ language }) => language))];
  return (
    <>
      {chosen === undefined ? (
        <option value="" disabled selected>
          {t('outline.kind.none')}
        </option>
      ) : null}
      <KindGroup label={t('outline.kind.group.favourite')} packs={favourites} chosen={chosen} />
      {languages.map((language) => (
        <KindGroup
          key={language}
          label={t(language.startsWith('zh') ? 'outline.kind.group.zh' : 'outline.kind.group.en')}
          packs={others.filter((pack) => pack.language === language)}
          chosen={chosen}
        />
      ))}
    </>
  );
}

interface KindGroupProps {
  readonly label: string;
  readonly packs: readonly Pack[];
  readonly chosen: string | undefined;
}

function KindGroup({ label, packs, chosen }: KindGroupProps) {
  if (packs.length === 0) return null;
  return (
    <optgroup label={label}>
      {packs.map(({ id, name }) => (
        <option key={id} value={id} selected={id === chosen}>
          {name}
        </option>
      ))}
    </optgroup>
  );
}
