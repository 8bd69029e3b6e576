import { useWords } from '../i18n';
import { Button } from '../ui/Button';

/** What to print and lock away: whoever has forgotten the passphrase gets in by it, and so does whoever finds it. */
export function RecoverySheet({ code }: { readonly code: string }) {
  const { t } = useWords();
  return (
    <section class="recovery-sheet" aria-label={t('sync.recovery')}>
      <h3>{t('sync.recovery')}</h3>
      <p>{t('sync.recovery.text')}</p>
      <code data-recovery-code="">{code}</code>
      <Button icon="copy" data-action="print-recovery" onClick={() => globalThis.print()}>
        {t('sync.recovery.print')}
      </Button>
    </section>
  );
}
