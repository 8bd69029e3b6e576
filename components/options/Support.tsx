import { useState } from 'preact/hooks';
import type { SupportFacts } from '@/utils/app/ports';
import { useT } from '../i18n';
import { useServices } from '../services';
import { Button } from '../ui/Button';
import { Section } from './Section';

/** A report of a fault for the person to read before it is copied anywhere; nothing is sent. */
export function Support() {
  const t = useT();
  const { support } = useServices();
  const [report, setReport] = useState<string>();
  const [isCopied, setCopied] = useState(false);
  const gather = async () => setReport(reportOf(await support.facts()));
  const copy = async () => {
    await navigator.clipboard.writeText(report ?? '');
    setCopied(true);
  };
  return (
    <Section title={t('support.title')} lead={t('support.lead')}>
      {report === undefined ? (
        <Button data-action="gather-facts" onClick={gather}>
          {t('support.gather')}
        </Button>
      ) : (
        <>
          <textarea class="input support-report" readOnly rows={12} aria-label={t('support.report')} value={report} />
          <Button icon="copy" data-action="copy-facts" onClick={copy}>
            {t(isCopied ? 'action.copied' : 'action.copy')}
          </Button>
        </>
      )}
    </Section>
  );
}

/** One fact a line, in English for whoever looks into it. */
function reportOf({ version, browser, language, permissions, editors, log }: SupportFacts): string {
  const lines = log.map(({ atMs, event, detail }) => `${new Date(atMs).toISOString()} ${event} ${detail}`.trimEnd());
  return [
    `Draftside ${version}`,
    `Browser: ${browser}`,
    `Language: ${language}`,
    `Permissions: ${permissions.join(', ')}`,
    `Editors: ${editors.join(', ') || 'none'}`,
    'Log:',
    ...lines,
  ].join('\n');
}
