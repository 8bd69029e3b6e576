import type { LineChange } from '@/utils/app/preview-fix';
import { useT } from '../i18n';
import { lineDiff } from './line-diff';

/** Lines shown; a renumbered report may have hundreds. */
const MOST_SHOWN = 6;

/** Old and new lines, cut down to what changes. */
export function ChangeList({ changes }: { readonly changes: readonly LineChange[] }) {
  const t = useT();
  const more = changes.length - MOST_SHOWN;
  return (
    <ul class="changes" data-fix-preview="" data-changes={changes.length}>
      {changes.slice(0, MOST_SHOWN).map((change) => (
        <Change key={JSON.stringify(change)} change={change} />
      ))}
      {more > 0 ? <li class="changes-more">{t('check.preview.more', { n: more })}</li> : null}
    </ul>
  );
}

function Change({ change }: { readonly change: LineChange }) {
  const t = useT();
  const { lead, removed, added, tail } = lineDiff(change);
  const key = change.before === undefined ? 'check.preview.new' : 'check.preview.change';
  return (
    <li class="change">
      <span class="visually-hidden">{t(key, { before: lead + removed + tail, after: lead + added + tail })}</span>
      <span aria-hidden="true">
        {lead}
        {removed === '' ? null : <del>{removed}</del>}
        {added === '' ? null : <ins>{added}</ins>}
        {tail}
      </span>
    </li>
  );
}
