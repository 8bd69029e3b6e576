import { useState } from 'preact/hooks';
import { linesOf } from '@/utils/core/packs/draft-pack';
import type { PackSection, Requirement } from '@/utils/core/packs/model';
import { sectionName } from '@/utils/core/packs/section-name';
import { useT } from '../i18n';
import { Button, IconButton } from '../ui/Button';
import { SelectField, TextArea, TextField } from '../ui/TextField';
import { AliasesField } from './AliasesField';

interface SectionEditorProps {
  readonly section: PackSection;
  /** Other names that built-in templates know. */
  readonly builtIn: ReadonlySet<string>;
  readonly isOpen: boolean;
  readonly isDragged: boolean;
  readonly onToggle: () => void;
  readonly onChange: (section: PackSection) => void;
  readonly onRemove: () => void;
  /** By how many places; the row keeps the focus. */
  readonly onMove: (by: number) => void;
  readonly onDrag: (isDragging: boolean) => void;
  readonly onDropHere: () => void;
}

const REQUIREMENTS: readonly Requirement[] = ['must', 'should', 'may'];

/** One section of a template: a row to move it, and its fields when opened. */
export function SectionEditor(props: SectionEditorProps) {
  const t = useT();
  const { section, isOpen, isDragged, onToggle, onRemove, onMove, onDrag, onDropHere } = props;
  const name = sectionName(section);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (by === 0) return;
    event.preventDefault();
    onMove(by);
  };
  return (
    <li
      class={`template-section ${isDragged ? 'template-section-dragged' : ''}`}
      data-edited-section={section.id}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        onDropHere();
      }}
    >
      <div class="template-line">
        <button
          type="button"
          class="template-grip"
          draggable
          aria-label={t('templates.drag', { name })}
          title={t('templates.drag', { name })}
          data-action="move-section"
          onKeyDown={onKeyDown}
          onDragStart={(event) => {
            event.dataTransfer?.setData('text/plain', section.id);
            onDrag(true);
          }}
          onDragEnd={() => onDrag(false)}
        >
          ⠿
        </button>
        <button
          type="button"
          class="template-section-name"
          aria-expanded={isOpen}
          data-action="open-edited-section"
          onClick={onToggle}
        >
          <span>{name}</span>
          <small class="field-hint">{t(`templates.section.${section.requirement}`)}</small>
        </button>
        <IconButton
          icon="trash"
          label={t('templates.remove-section', { name })}
          data-action="remove-section"
          onClick={onRemove}
        />
      </div>
      {isOpen ? <Fields {...props} /> : null}
    </li>
  );
}

function Fields({ section, builtIn, onChange, onToggle }: SectionEditorProps) {
  const t = useT();
  const set = (change: Partial<PackSection>) => onChange({ ...section, ...change });
  return (
    <div class="template-fields">
      <TextField
        label={t('templates.section.heading')}
        name="heading"
        value={section.heading}
        onValue={(heading) => set({ heading })}
      />
      <SelectField
        label={t('templates.section.requirement')}
        name="requirement"
        value={section.requirement}
        options={REQUIREMENTS.map((value) => ({ value, label: t(`templates.section.${value}`) }))}
        onChange={(value) => set({ requirement: REQUIREMENTS.find((one) => one === value) ?? 'must' })}
      />
      <AliasesField aliases={section.aliases} builtIn={builtIn} onAliases={(aliases) => set({ aliases })} />
      <TextField
        label={t('templates.section.guidance')}
        name="guidance"
        value={section.guidance}
        onValue={(guidance) => set({ guidance })}
      />
      <Lines
        label={t('templates.section.skeleton')}
        name="skeleton"
        lines={section.skeleton}
        onLines={(skeleton) => set({ skeleton })}
      />
      <TextField
        label={t('templates.section.min')}
        name="minChars"
        value={String(section.minChars)}
        onValue={(value) => set({ minChars: Number(value.replace(/\D/g, '').slice(0, 6)) })}
      />
      <Facts section={section} onFacts={(facts) => set({ facts })} />
      <Button onClick={onToggle}>{t('action.close')}</Button>
    </div>
  );
}

/** What is typed stays as typed; the template gets its lines without empty ones. */
function Lines({
  label,
  name,
  lines,
  onLines,
}: {
  label: string;
  name: string;
  lines: readonly string[];
  onLines: (lines: readonly string[]) => void;
}) {
  const [text, setText] = useState(lines.join('\n'));
  const change = (value: string) => {
    setText(value);
    onLines(linesOf(value));
  };
  return <TextArea label={label} name={name} value={text} onValue={change} />;
}

function Facts({ section, onFacts }: { section: PackSection; onFacts: (facts: readonly string[]) => void }) {
  const t = useT();
  const [text, setText] = useState(section.facts.join(' '));
  const change = (value: string) => {
    setText(value);
    onFacts(value.split(/[\s,，、]+/).filter((fact) => fact !== ''));
  };
  return (
    <TextField
      label={t('templates.section.facts')}
      hint={t('templates.section.facts.hint')}
      name="facts"
      value={text}
      onValue={change}
    />
  );
}
