import { useState } from 'preact/hooks';
import { linesOf, newSection } from '@/utils/core/packs/draft-pack';
import type { Pack, PackSection } from '@/utils/core/packs/model';
import { type PackProblem, readPack } from '@/utils/core/packs/schema';
import { sectionName } from '@/utils/core/packs/section-name';
import { useT } from '../i18n';
import { Button } from '../ui/Button';
import { Switch } from '../ui/Switch';
import { TextArea, TextField } from '../ui/TextField';
import { ProblemList } from './ImportTemplates';
import { SectionEditor } from './SectionEditor';

interface TemplateEditorProps {
  readonly pack: Pack;
  /** Other names of sections that built-in templates know. */
  readonly builtIn: ReadonlySet<string>;
  readonly onSave: (pack: Pack) => void;
  readonly onClose: () => void;
}

/** A template as a form. Nothing is stored before "save", and nothing that could not be read again. */
export function TemplateEditor({ pack, builtIn, onSave, onClose }: TemplateEditorProps) {
  const t = useT();
  const [draft, setDraft] = useState(pack);
  const [titles, setTitles] = useState(pack.titleMatch.join('\n'));
  const [problems, setProblems] = useState<readonly PackProblem[]>([]);
  const save = (event: Event) => {
    event.preventDefault();
    const checked = readPack({ ...draft, name: draft.name.trim(), titleMatch: linesOf(titles) });
    setProblems(checked.ok ? [] : checked.failure);
    if (checked.ok) onSave(checked.value);
  };
  return (
    <form class="template-editor" data-template-editor="" onSubmit={save}>
      <TextField
        label={t('templates.name')}
        name="template-name"
        value={draft.name}
        onValue={(name) => setDraft({ ...draft, name })}
      />
      <TextArea label={t('templates.title-match')} name="title-match" value={titles} onValue={setTitles} />
      <Switch name="ordered" isOn={draft.ordered} onToggle={(ordered) => setDraft({ ...draft, ordered })}>
        {t('templates.ordered')}
      </Switch>
      <Sections sections={draft.sections} builtIn={builtIn} onChange={(sections) => setDraft({ ...draft, sections })} />
      <div role="alert">
        {problems.length === 0 ? null : (
          <div class="field-error" data-template-problems={problems.length}>
            <p>{t('templates.problems')}</p>
            <ProblemList problems={problems} />
          </div>
        )}
      </div>
      <div class="form-actions">
        <Button data-action="close-template" onClick={onClose}>
          {t('action.cancel')}
        </Button>
        <Button look="primary" type="submit" data-action="save-template">
          {t('templates.save')}
        </Button>
      </div>
    </form>
  );
}

interface SectionsProps extends Pick<TemplateEditorProps, 'builtIn'> {
  readonly sections: readonly PackSection[];
  readonly onChange: (sections: readonly PackSection[]) => void;
}

/** The order is changed by dragging, or with the arrow keys on the grip. */
function Sections({ sections, builtIn, onChange }: SectionsProps) {
  const t = useT();
  const [dragged, setDragged] = useState<string>();
  const [moved, setMoved] = useState('');
  const [openId, setOpenId] = useState<string>();
  const move = (id: string, to: number) => {
    const from = sections.findIndex((section) => section.id === id);
    const section = sections[from];
    if (section === undefined || to < 0 || to >= sections.length || to === from) return;
    const order = sections.filter((_, at) => at !== from);
    order.splice(to, 0, section);
    onChange(order);
    setMoved(t('templates.moved', { name: sectionName(section), n: to + 1 }));
  };
  return (
    <fieldset class="template-sections">
      <legend class="field-label">{t('templates.sections')}</legend>
      <ol>
        {sections.map((section, index) => (
          <SectionEditor
            key={section.id}
            section={section}
            builtIn={builtIn}
            isOpen={section.id === openId}
            isDragged={section.id === dragged}
            onToggle={() => setOpenId(section.id === openId ? undefined : section.id)}
            onChange={(next) => onChange(sections.map((one, at) => (at === index ? next : one)))}
            onRemove={() => onChange(sections.filter((_, at) => at !== index))}
            onMove={(by) => move(section.id, index + by)}
            onDrag={(isDragging) => setDragged(isDragging ? section.id : undefined)}
            onDropHere={() => {
              if (dragged !== undefined) move(dragged, index);
              setDragged(undefined);
            }}
          />
        ))}
      </ol>
      <p class="visually-hidden" role="status">
        {moved}
      </p>
      <Button
        icon="plus"
        data-action="add-section"
        onClick={() => {
          const added = newSection(sections, t('templates.new.section'));
          onChange([...sections, added]);
          setOpenId(added.id);
        }}
      >
        {t('templates.add-section')}
      </Button>
    </fieldset>
  );
}
