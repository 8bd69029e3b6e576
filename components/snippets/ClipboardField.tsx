import { useState } from 'preact/hooks';
import { useWords } from '../i18n';
import { useServices } from '../services';
import { Button } from '../ui/Button';
import { TextArea } from '../ui/TextField';
import type { FillFieldProps } from './FillField';

/** Takes what is in the clipboard at a press, or by a paste. */
export function ClipboardField({ field: { name }, value, onValue }: FillFieldProps) {
  const { t } = useWords();
  const { clipboard } = useServices();
  const [isRefused, setRefused] = useState(false);
  const take = async () => {
    const text = await clipboard.read();
    setRefused(text === undefined);
    if (text !== undefined) onValue(text);
  };
  return (
    <div class="fill-clipboard">
      <TextArea
        label={name}
        name={name}
        value={value}
        onValue={onValue}
        hint={t(isRefused ? 'fill.clipboard.refused' : 'fill.clipboard.hint')}
      />
      <Button data-action="take-clipboard" onClick={take}>
        {t('fill.clipboard.take')}
      </Button>
    </div>
  );
}
