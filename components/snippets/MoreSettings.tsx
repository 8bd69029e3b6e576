import { sectionName } from '@/utils/core/packs/section-name';
import type { BodyFormat, Snippet } from '@/utils/core/snippets/model';
import { useT } from '../i18n';
import { usePanel } from '../panel/context';
import type { SnippetText } from '../state/snippet-text';
import { Button } from '../ui/Button';
import { SelectField, TextField } from '../ui/TextField';
import { FolderSelect } from './FolderLine';

interface MoreSettingsProps {
  readonly draft: SnippetText;
  /** The stored snippet, unless it is a new one. */
  readonly before: Snippet | undefined;
  readonly onType: (change: Partial<SnippetText>) => void;
}

/** What few snippets need: folder, abbreviation, sections, sites; and the way to what it was before. */
export function MoreSettings({ draft, before, onType }: MoreSettingsProps) {
  const t = useT();
  const { snippets } = usePanel();
  return (
    <details class="more-settings">
      <summary>{t('library.editor.more')}</summary>
      {snippets.folders.value.length === 0 ? null : (
        <FolderSelect
          label={t('library.folder')}
          none={t('library.folder.none')}
          name="folder"
          value={draft.folderId}
          onChange={(folderId) => onType({ folderId })}
        />
      )}
      <TextField
        label={t('library.editor.abbreviation')}
        hint={t('library.editor.abbreviation.hint')}
        name="abbreviation"
        value={draft.abbreviation}
        onValue={(abbreviation) => onType({ abbreviation })}
      />
      <TextField
        label={t('library.editor.sites')}
        hint={t('library.editor.sites.hint')}
        name="sites"
        value={draft.sites}
        onValue={(sites) => onType({ sites })}
      />
      <Formatting value={draft.format} onChange={(format) => onType({ format })} />
      <Kinds chosen={draft.kinds} onChange={(kinds) => onType({ kinds })} />
      <Sections chosen={draft.sections} onChange={(sections) => onType({ sections })} />
      {before === undefined ? null : (
        <Button icon="history" data-action="open-versions" onClick={() => snippets.openVersions(before)}>
          {t('library.versions')}
        </Button>
      )}
    </details>
  );
}

interface FormattingProps {
  readonly value: BodyFormat;
  readonly onChange: (format: BodyFormat) => void;
}

function Formatting({ value, onChange }: FormattingProps) {
  const t = useT();
  const options = (['plain', 'markdown'] as const).map((format) => ({
    value: format,
    label: t(`library.editor.format.${format}`),
  }));
  return (
    <SelectField
      label={t('library.editor.format')}
      hint={t('library.editor.format.hint')}
      name="format"
      value={value}
      options={options}
      onChange={(chosen) => onChange(chosen === 'markdown' ? 'markdown' : 'plain')}
    />
  );
}

interface BoxesProps {
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

const toggled = (chosen: readonly string[], id: string) =>
  chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id];

/** The kinds of report it is for: the one in use and those chosen before first. */
function Kinds({ chosen, onChange }: BoxesProps) {
  const t = useT();
  const { packs: known, report } = usePanel();
  const current = report.pack.value?.id ?? '';
  const isNear = ({ id }: { readonly id: string }) => id === current || chosen.includes(id);
  const packs = [...known.value].sort((a, b) => Number(isNear(b)) - Number(isNear(a)));
  if (packs.length === 0) return null;
  return (
    <fieldset class="section-boxes kind-boxes">
      <legend class="field-label">{t('library.editor.kinds')}</legend>
      <p class="field-hint">{t('library.editor.kinds.hint')}</p>
      {packs.map(({ id, name }) => (
        <label key={id}>
          <input
            type="checkbox"
            name={`kind-${id}`}
            checked={chosen.includes(id)}
            onChange={() => onChange(toggled(chosen, id))}
          />
          {name}
        </label>
      ))}
    </fieldset>
  );
}

/** The sections of the template in use; those of others that were chosen before stay chosen. */
function Sections({ chosen, onChange }: BoxesProps) {
  const t = useT();
  const sections = usePanel().report.pack.value?.sections ?? [];
  if (sections.length === 0) return null;
  return (
    <fieldset class="section-boxes">
      <legend class="field-label">{t('library.editor.sections')}</legend>
      <p class="field-hint">{t('library.editor.sections.hint')}</p>
      {sections.map((section) => (
        <label key={section.id}>
          <input
            type="checkbox"
            name={`section-${section.id}`}
            checked={chosen.includes(section.id)}
            onChange={() => onChange(toggled(chosen, section.id))}
          />
          {sectionName(section)}
        </label>
      ))}
    </fieldset>
  );
}
