import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { PersonalPack } from '@/utils/app/personal-packs';
import type { SnippetStore } from '@/utils/app/ports';
import type { Pack } from '@/utils/core/packs/model';
import { SHARED_ROOT, vaultOf } from '@/utils/core/sync/vaults';
import { useWords } from '../i18n';
import type { OptionPaneProps } from '../options/panes';
import { Section } from '../options/Section';
import { useLoaded } from '../options/use-loaded';
import { useServices } from '../services';
import { createTemplateModel, type TemplateModel } from '../state/templates';
import { Button } from '../ui/Button';
import { SelectField } from '../ui/TextField';
import { exportPack } from './export-pack';
import { ImportTemplates } from './ImportTemplates';
import { TemplateEditor } from './TemplateEditor';

/** The person's own templates: to make, change, copy, bring in, give out and delete. */
export function Templates({ toasts }: OptionPaneProps) {
  const { t, tell, content } = useWords();
  const services = useServices();
  const templates = useMemo(() => createTemplateModel(services, toasts, content), [services, toasts, content]);
  const [edited, setEdited] = useState<Pack>();
  useEffect(() => {
    void templates.load();
    return templates.stop;
  }, [templates]);
  const failure = templates.failure.value;
  const trouble = failure === undefined ? null : <p class="field-error">{tell({ key: `failure.${failure.code}` })}</p>;
  if (edited !== undefined) {
    return (
      <Section title={t('templates.edit.of', { name: edited.name })}>
        {trouble}
        <TemplateEditor
          pack={edited}
          builtIn={aliasesOf(templates.builtIn.value)}
          onSave={async (pack) => {
            if (await templates.save(pack)) setEdited(undefined);
          }}
          onClose={() => setEdited(undefined)}
        />
      </Section>
    );
  }
  return (
    <>
      <Section title={t('templates.title')} lead={t('templates.lead')}>
        {trouble}
        <OwnList templates={templates} onEdit={setEdited} />
        <Button
          icon="plus"
          data-action="new-template"
          onClick={() => setEdited(templates.create(t('templates.new.name'), t('templates.new.section'), content))}
        >
          {t('templates.new')}
        </Button>
        <Duplicate templates={templates} onEdit={setEdited} />
      </Section>
      <ImportTemplates templates={templates} />
    </>
  );
}

const aliasesOf = (packs: readonly Pack[]): ReadonlySet<string> =>
  new Set(packs.flatMap(({ sections }) => sections.flatMap(({ aliases }) => aliases)));

interface ListProps {
  readonly templates: TemplateModel;
  readonly onEdit: (pack: Pack) => void;
}

function OwnList({ templates, onEdit }: ListProps) {
  const { t } = useWords();
  const { snippets } = useServices();
  const team = useLoaded(
    useCallback(() => readTeamName(snippets), [snippets]),
    undefined,
  );
  const own = templates.own.value;
  if (own === undefined) return null;
  if (own.length === 0) return <p class="field-hint">{t('templates.none')}</p>;
  return (
    <ul class="templates-own">
      {own.map((one) => (
        <OwnRow key={one.id} one={one} team={team} templates={templates} onEdit={onEdit} />
      ))}
    </ul>
  );
}

async function readTeamName(snippets: SnippetStore): Promise<string | undefined> {
  const folders = await snippets.folders();
  return folders.ok ? folders.value.find(({ id }) => id === SHARED_ROOT)?.name : undefined;
}

interface OwnRowProps extends ListProps {
  readonly one: PersonalPack;
  /** What the team is called that they have joined, if any. */
  readonly team: string | undefined;
}

function OwnRow({ one, team, templates, onEdit }: OwnRowProps) {
  const { t } = useWords();
  const { pack } = one;
  const { name } = pack;
  const isTeams = vaultOf(one.id) === 'shared';
  return (
    <li class="templates-row" data-own-template={one.id}>
      <span class="templates-name">
        {name}
        <small class="field-hint">
          {t('templates.count', { n: pack.sections.length })}
          {isTeams ? ` · ${t('templates.of-team', { name: team ?? '' })}` : ''}
        </small>
      </span>
      <Button aria-label={t('templates.edit.of', { name })} data-action="edit-template" onClick={() => onEdit(pack)}>
        {t('templates.edit')}
      </Button>
      <Button
        look="quiet"
        aria-label={t('templates.export.of', { name })}
        data-action="export-template"
        onClick={() => exportPack(pack)}
      >
        {t('templates.export')}
      </Button>
      {isTeams || team === undefined ? null : (
        <Button
          look="quiet"
          aria-label={t('templates.copy-there.of', { name })}
          data-action="copy-template-to-team"
          onClick={() => void templates.copyToTeam(pack)}
        >
          {t('shared.copy-there')}
        </Button>
      )}
      <Button
        look="quiet"
        aria-label={t('templates.delete.of', { name })}
        data-action="delete-template"
        onClick={() => templates.remove(one)}
      >
        {t('templates.delete')}
      </Button>
    </li>
  );
}

function Duplicate({ templates, onEdit }: ListProps) {
  const { t } = useWords();
  const packs = templates.builtIn.value;
  const [id, setId] = useState('');
  const pack = packs.find((one) => one.id === id) ?? packs[0];
  if (pack === undefined) return null;
  return (
    <div class="templates-duplicate">
      <SelectField
        label={t('templates.duplicate')}
        name="duplicate"
        value={pack.id}
        options={packs.map(({ id: value, name: label }) => ({ value, label }))}
        onChange={setId}
      />
      <Button
        data-action="duplicate-template"
        onClick={() => onEdit(templates.copyOf(pack, t('templates.copy-of', { name: pack.name })))}
      >
        {t('templates.duplicate.do')}
      </Button>
    </div>
  );
}
