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
  const { packs, report } = usePanel();
  const chosen = report.pack.value?.id;
  const languages = [...new Set(packs.value.map(({ language }) => language))];
  return (
    <>
      {chosen === undefined ? (
        <option value="" disabled selected>
          {t('outline.kind.none')}
        </option>
      ) : null}
      {languages.map((language) => (
        <optgroup
          key={language}
          label={t(language.startsWith('zh') ? 'outline.kind.group.zh' : 'outline.kind.group.en')}
        >
          {packs.value
            .filter((pack) => pack.language === language)
            .map(({ id, name }) => (
              <option key={id} value={id} selected={id === chosen}>
                {name}
              </option>
            ))}
        </optgroup>
      ))}
    </>
  );
}
