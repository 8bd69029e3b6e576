import type { Draft } from '@/utils/core/drafts/model';
import { useT, useWords } from '../i18n';
import { usePanel } from '../panel/context';
import { Button, IconButton } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { Icon } from '../ui/Icon';
import { DraftView } from './DraftView';
import { useTimes } from './times';

/** What was written on enabled sites, by site and time. */
export function DraftsPane() {
  const { drafts } = usePanel();
  const opened = drafts.opened.value;
  return opened ? <DraftView key={opened.draft.id} opened={opened} /> : <DraftList />;
}

function DraftList() {
  const t = useT();
  const { drafts, settings } = usePanel();
  const shown = drafts.shown.value;
  if (shown === undefined) return null;
  if (shown.length === 0 && drafts.query.value === '') {
    const text = settings.current.value.keepsDrafts ? t('drafts.none.text') : t('drafts.off.text');
    return <EmptyState icon="clock" title={t('drafts.none.title')} text={text} />;
  }
  return (
    <>
      <div class="pane-top">
        <DraftSearch />
      </div>
      {shown.length === 0 ? (
        <EmptyState icon="search" title={t('drafts.not-found.title')} text={t('drafts.not-found.text')} />
      ) : (
        <>
          {bySite(shown).map(([site, of]) => (
            <Site key={site} site={site} drafts={of} />
          ))}
          <div class="draft-foot">
            <Button look="quiet" icon="trash" data-action="delete-all-drafts" onClick={() => drafts.remove(shown)}>
              {t('drafts.delete-all')}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

function DraftSearch() {
  const t = useT();
  const { drafts } = usePanel();
  return (
    <div class="search">
      <Icon name="search" />
      <input
        class="input"
        type="search"
        autocomplete="off"
        aria-label={t('drafts.search')}
        placeholder={t('drafts.search')}
        data-draft-search=""
        value={drafts.query.value}
        onInput={(event) => void drafts.search(event.currentTarget.value)}
      />
    </div>
  );
}

function Site({ site, drafts: of }: { readonly site: string; readonly drafts: readonly Draft[] }) {
  const t = useT();
  const { drafts } = usePanel();
  return (
    <section class="draft-site" aria-label={site}>
      <div class="draft-site-head">
        <h2>{site}</h2>
        <IconButton icon="trash" label={t('drafts.delete-site')} onClick={() => drafts.remove(of)} />
      </div>
      <ul class="draft-list" data-list="">
        {of.map((draft) => (
          <Row key={draft.id} draft={draft} />
        ))}
      </ul>
    </section>
  );
}

function Row({ draft }: { readonly draft: Draft }) {
  const { t, count } = useWords();
  const { drafts } = usePanel();
  const times = useTimes();
  const { field, title, updatedAtMs, length, excerpt } = draft;
  const isPosted = (draft.postedAtMs ?? 0) >= updatedAtMs;
  const facts = [times(updatedAtMs), t('drafts.length', { n: count(length) }), field.label || t('drafts.unnamed')];
  return (
    <li class="draft-row" data-draft-id={draft.id}>
      <button
        type="button"
        class="draft-open"
        data-list-stop=""
        data-action="open-draft"
        onClick={() => drafts.open(draft)}
      >
        <span class="draft-title">{title || field.label || t('drafts.unnamed')}</span>
        <span class="draft-excerpt">{excerpt}</span>
        <span class="field-facts">
          {facts.join(' · ')}
          {isPosted ? <span class="draft-posted"> · {t('drafts.posted')}</span> : null}
        </span>
      </button>
      <IconButton
        icon="trash"
        label={t('drafts.delete')}
        data-action="delete-draft"
        onClick={() => drafts.remove([draft])}
      />
    </li>
  );
}

/** In the order of the newest draft of each. */
function bySite(drafts: readonly Draft[]): readonly (readonly [string, readonly Draft[]])[] {
  const sites = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const site = draft.origin.replace(/^https?:\/\//, '');
    sites.set(site, [...(sites.get(site) ?? []), draft]);
  }
  return [...sites];
}
