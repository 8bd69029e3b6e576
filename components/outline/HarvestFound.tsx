import { useState } from 'preact/hooks';
import type { Harvest } from '@/utils/core/packs/harvest';
import { sectionName } from '@/utils/core/packs/section-name';
import { useT } from '../i18n';
import { usePanel } from '../panel/context';
import { Button } from '../ui/Button';
import { TextArea, TextField } from '../ui/TextField';

/** What was found, to choose from. */
export function HarvestFound({ found }: { readonly found: Harvest }) {
  const t = useT();
  const [pasted, setPasted] = useState('');
  const { harvest } = usePanel();
  const read = (text: string) => {
    setPasted(text);
    if (text.trim() === '') harvest.start();
    else harvest.read(text);
  };
  return (
    <div class="harvest-body">
      <TextArea
        label={t('harvest.paste')}
        hint={t('harvest.paste.hint')}
        name="harvest-text"
        value={pasted}
        onValue={read}
      />
      {found.sections.length === 0 ? (
        <p class="field-hint" data-harvest-empty="">
          {t('harvest.empty')}
        </p>
      ) : (
        <Choice key={found.sections.map(({ heading }) => heading).join('\n')} found={found} />
      )}
    </div>
  );
}

function Choice({ found }: { readonly found: Harvest }) {
  const t = useT();
  const { harvest, acts } = usePanel();
  const [name, setName] = useState(found.name || t('harvest.unnamed'));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [phrases, setPhrases] = useState<ReadonlySet<string>>(new Set());
  const sections = found.sections.filter(({ id }) => !left.has(id)).map(({ id }) => id);
  const [isKeeping, setKeeping] = useState(false);
  const keep = async (event: Event) => {
    event.preventDefault();
    if (isKeeping) return;
    setKeeping(true);
    if (!(await harvest.keep({ name: name.trim(), sections, phrases: [...phrases] }))) setKeeping(false);
  };
  return (
    <form onSubmit={keep}>
      <TextField label={t('harvest.name')} name="harvest-name" value={name} onValue={setName} />
      <fieldset class="harvest-list">
        <legend class="field-label">{t('harvest.sections')}</legend>
        {found.sections.map((section) => (
          <Check
            key={section.id}
            isOn={!left.has(section.id)}
            label={section.block === 'heading' ? sectionName(section) : `${sectionName(section)}：${section.heading}`}
            more={section.skeleton.join(' ')}
            onChange={() => setLeft(toggled(left, section.id))}
          />
        ))}
      </fieldset>
      {found.phrases.length === 0 ? null : (
        <fieldset class="harvest-list">
          <legend class="field-label">{t('harvest.phrases')}</legend>
          {found.phrases.map(({ text, count }) => (
            <Check
              key={text}
              isOn={phrases.has(text)}
              label={text}
              more={t('harvest.times', { n: count })}
              onChange={() => setPhrases(toggled(phrases, text))}
            />
          ))}
        </fieldset>
      )}
      <div class="form-actions">
        <Button onClick={() => harvest.cancel()}>{t('action.cancel')}</Button>
        <Button
          look="primary"
          type="submit"
          data-action="keep-harvest"
          disabled={acts.isBusy.value || isKeeping || name.trim() === '' || sections.length === 0}
        >
          {t('harvest.keep')}
        </Button>
      </div>
    </form>
  );
}

interface CheckProps {
  readonly isOn: boolean;
  readonly label: string;
  readonly more: string;
  readonly onChange: () => void;
}

function Check({ isOn, label, more, onChange }: CheckProps) {
  return (
    <label class="harvest-check">
      <input type="checkbox" checked={isOn} onChange={onChange} />
      <span>
        {label}
        {more === '' ? null : <small class="field-hint">{more}</small>}
      </span>
    </label>
  );
}

function toggled(set: ReadonlySet<string>, one: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(one)) next.add(one);
  return next;
}
