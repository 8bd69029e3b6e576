import { sectionName } from '@/utils/core/packs/section-name';
import type { Snippet } from '@/utils/core/snippets/model';
import { useT } from '../i18n';
import { usePanel } from '../panel/context';
import type { SnippetText } from '../state/snippet-text';
import { Button } from '../ui/Button';
import { TextField } from '../ui/TextField';
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
      <Sections chosen={draft.sections} onChange={(sections) => onType({ sections })} />
      {before === undefined ? null : (
        <Button icon="history" data-action="open-versions" onClick={() => snippets.openVersions(before)}>
          {t('library.versions')}
        </Button>
      )}
    </details>
  );
}

interface SectionsProps {
  readonly chosen: readonly string[];
  readonly onChange: (sections: readonly string[]) => void;
}

/** The sections of the template in use; those of others that were chosen before stay chosen. */
function Sections({ chosen, onChange }: SectionsProps) {
  const t = useT();
  const sections = usePanel().report.pack.value?.sections ?? [];
  if (sections.length === 0) return null;
  const toggle = (id: string) => onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
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
            onChange={() => toggle(section.id)}
          />
          {sectionName(section)}
        </label>
      ))}
    </fieldset>
  );
}
