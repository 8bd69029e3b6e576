import { useState } from 'preact/hooks';
import type { ImportState, PlannedItem } from '@/utils/core/formats/plan';
import type { MessageKey } from '@/utils/core/i18n/zh-CN';
import { useWords } from '../../i18n';
import { Button } from '../../ui/Button';

export const STATE_TEXT: Readonly<Record<ImportState, MessageKey>> = {
  new: 'options.import.new',
  changed: 'options.import.changed',
  same: 'options.import.same',
  repeated: 'options.import.repeated',
};

/** Rows shown at first and added by "more". */
const PAGE_ROWS = 50;

/** Those with something to decide or to know come first. */
const RANK: Readonly<Record<ImportState, number>> = { changed: 0, new: 2, same: 3, repeated: 4 };
const rank = ({ state, item }: PlannedItem): number => (item.notes.length > 0 && state !== 'changed' ? 1 : RANK[state]);

/** Every entry of the files with what becomes of it. */
export function PlanTable({ plan }: { readonly plan: readonly PlannedItem[] }) {
  const { t } = useWords();
  const [limit, setLimit] = useState(PAGE_ROWS);
  const ordered = [...plan].sort((a, b) => rank(a) - rank(b));
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by the keyboard */}
      <section class="import-table" aria-label={t('options.import.list')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('options.import.title')}</th>
              <th scope="col">{t('options.import.state')}</th>
              <th scope="col">{t('options.import.notes')}</th>
            </tr>
          </thead>
          <tbody>
            {ordered.slice(0, limit).map((planned, index) => (
              <Row key={index} planned={planned} />
            ))}
          </tbody>
        </table>
      </section>
      {ordered.length <= limit ? null : (
        <Button look="quiet" onClick={() => setLimit(limit + PAGE_ROWS)}>
          {t('options.import.more', { n: ordered.length - limit })}
        </Button>
      )}
    </>
  );
}

function Row({ planned: { item, state } }: { readonly planned: PlannedItem }) {
  const { t, tell } = useWords();
  return (
    <tr data-import-state={state}>
      <td>
        {item.folder.length === 0 ? null : <small>{item.folder.join(' / ')}</small>}
        {item.title}
      </td>
      <td>{t(STATE_TEXT[state])}</td>
      <td>
        {item.notes.map((one, index) => (
          <div key={index}>{tell(one)}</div>
        ))}
      </td>
    </tr>
  );
}
