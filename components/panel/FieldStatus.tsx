import type { FieldStatus as Status } from '@/utils/app/ports';
import type { FieldDescription } from '@/utils/app/protocol';
import type { MessageKey } from '@/utils/core/i18n/zh-CN';
import { useT, useWords } from '../i18n';
import { useServices } from '../services';
import { originOf } from '../state/field';
import { Button, IconButton } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { Switch } from '../ui/Switch';
import { usePanel } from './context';
import { HelpLink } from './HelpLink';
import { FieldChooser } from './late-panes';

/** Names the field that would be written to, or says why there is none and what to do. */
export function FieldStatus() {
  const t = useT();
  const { field } = usePanel();
  const { shell } = useServices();
  const status = field.status.value;
  return (
    <section class="field-status" aria-label={t('field.writes-to')} {...contractOf(status)}>
      <div class="field-status-line">
        <FieldLine status={status} />
        <IconButton
          icon="swap"
          label={t('field.choose')}
          aria-expanded={field.others.value !== undefined}
          data-action="choose-field"
          onClick={field.toggleChooser}
        />
        <HelpLink />
        <IconButton icon="settings" label={t('action.options')} data-action="options" onClick={shell.openOptions} />
      </div>
      {status.state === 'refused' ? <Refusal code={status.failure.code} /> : null}
      {field.others.value === undefined ? null : <FieldChooser />}
      <SiteSwitch status={status} />
    </section>
  );
}

function FieldLine({ status }: { readonly status: Status }) {
  const t = useT();
  if (status.state === 'connecting') {
    return (
      <p class="field-line">
        <span class="spinner" />
        <span class="field-name">{t('field.connecting')}</span>
      </p>
    );
  }
  if (status.state === 'refused') {
    return (
      <p class="field-line field-line-refused">
        <Icon name="warning" />
        <span class="field-name">{status.field?.label || t('field.refused')}</span>
      </p>
    );
  }
  return (
    <p class="field-line">
      <Icon name="pen" />
      <span class="field-words">
        <span class="field-name">{status.field.label || t('field.unnamed')}</span>
        <FieldFacts field={status.field} />
      </span>
    </p>
  );
}

/** Kind of editor and length, in words. */
export function FieldFacts({ field }: { readonly field: FieldDescription }) {
  const { t, count } = useWords();
  const what = field.refusal === undefined ? t(editorKey(field.editor)) : t(shortKey(field.refusal));
  const length = field.refusal === undefined ? ` · ${t('field.length', { n: count(field.length) })}` : '';
  return <span class="field-facts">{what + length}</span>;
}

function Refusal({ code }: { readonly code: string }) {
  const { t, tell } = useWords();
  const { field } = usePanel();
  return (
    <div class="refusal" role="status">
      <p>{tell({ key: `failure.${code}` })}</p>
      <Button icon="retry" data-action="retry" disabled={field.isRetrying.value} onClick={field.retry}>
        {t('action.retry')}
      </Button>
      {field.isRetrying.value ? <span class="spinner spinner-late" /> : null}
    </div>
  );
}

function SiteSwitch({ status }: { readonly status: Status }) {
  const t = useT();
  const { field } = usePanel();
  if (status.state === 'connecting' || status.site === undefined || originOf(status) === '') return null;
  const { origin, isAlwaysOn } = status.site;
  return (
    <Switch isOn={isAlwaysOn} onToggle={field.keepSiteOn} name="always-on">
      {t('site.always-on')} <span class="field-facts">{origin.replace(/^https?:\/\//, '')}</span>
    </Switch>
  );
}

/** Attributes by which tests read the panel. */
function contractOf(status: Status) {
  if (status.state === 'connecting') return { 'data-field-status': '', 'data-state': 'connecting' };
  const { field } = status;
  return {
    'data-field-status': '',
    'data-state': status.state === 'ready' ? 'ready' : status.failure.code.replace(/^.*\//, ''),
    'data-label': field?.label,
    'data-editor': field?.editor,
    'data-length': field?.length,
    'data-field-id': field?.fieldId,
  };
}

const EDITORS: readonly string[] = ['textarea', 'input', 'editable', 'document', 'discuz', 'code'];

function editorKey(editor: string): MessageKey {
  // Adapters are added over time; one without a name of its own is still an editor.
  return (EDITORS.includes(editor) ? `field.editor.${editor}` : 'field.editor.other') as MessageKey;
}

const SHORT: Readonly<Record<NonNullable<FieldDescription['refusal']>, MessageKey>> = {
  'field/none': 'field.short.none',
  'field/read-only': 'field.short.read-only',
  'field/disabled': 'field.short.disabled',
  'field/password': 'field.short.password',
  'field/unsupported': 'field.short.unsupported',
  'field/plug-in': 'field.short.plug-in',
  'field/gone': 'field.short.none',
  'field/stale': 'field.refused',
  'field/composing': 'field.refused',
};

const shortKey = (refusal: NonNullable<FieldDescription['refusal']>): MessageKey => SHORT[refusal];
