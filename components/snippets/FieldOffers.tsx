import { useMemo } from 'preact/hooks';
import type { MessageKey } from '@/utils/core/i18n/zh-CN';
import { type SuggestedField, type SuggestedKind, suggestFields } from '@/utils/core/snippets/suggest-fields';
import { useT } from '../i18n';
import { Button } from '../ui/Button';

const NAMES: Readonly<Record<SuggestedKind, MessageKey>> = {
  date: 'save-page.name.date',
  number: 'save-page.name.number',
  percent: 'save-page.name.percent',
  amount: 'save-page.name.amount',
  unit: 'save-page.name.unit',
};
const MOST_OFFERS = 8;

interface FieldOffersProps {
  readonly body: string;
  readonly onBody: (body: string) => void;
}

/** Parts of a text from a page that may change each time; one click makes a field of each. */
export function FieldOffers({ body, onBody }: FieldOffersProps) {
  const t = useT();
  const offers = useMemo(() => suggestFields(body).slice(0, MOST_OFFERS), [body]);
  const accept = ({ start, end, kind }: SuggestedField) => {
    const name = freeName(body, t(NAMES[kind]));
    onBody(`${body.slice(0, start)}{{ ${name} }}${body.slice(end)}`);
  };
  return (
    <div class="field-offers" data-field-offers="">
      <p class="field-hint">{t('save-page.lead')}</p>
      {offers.length === 0 ? null : <p class="field-hint">{t('save-page.offers')}</p>}
      {offers.map((offer) => (
        <Button key={offer.start} look="quiet" icon="plus" data-action="accept-offer" onClick={() => accept(offer)}>
          {t('save-page.offer', { text: offer.text, name: freeName(body, t(NAMES[offer.kind])) })}
        </Button>
      ))}
    </div>
  );
}

/** 日期, then 日期2 …: one name stands for one answer. */
function freeName(body: string, name: string): string {
  let free = name;
  for (let number = 2; body.includes(`{{ ${free} }}`); number += 1) free = `${name}${number}`;
  return free;
}
