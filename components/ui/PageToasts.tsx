import { useWords } from '../i18n';
import type { Toasts } from '../state/toasts';
import { Toast } from './Toast';

/** Notices of a page of its own. */
export function PageToasts({ toasts }: { readonly toasts: Toasts }) {
  const { t, tell } = useWords();
  return (
    <ul class="toasts" aria-live="polite">
      {toasts.shown.value.map(({ id, message, undo }) => (
        <Toast
          key={id}
          text={tell(message)}
          closeLabel={t('action.close')}
          undo={undo === undefined ? undefined : { label: t('action.undo'), run: undo }}
          onClose={() => toasts.close(id)}
        />
      ))}
    </ul>
  );
}
