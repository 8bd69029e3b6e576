import { useCallback } from 'preact/hooks';
import { useWords } from '../i18n';
import type { ToastNotice } from '../state/toasts';
import { Toast } from '../ui/Toast';
import { usePanel } from './context';

/** Notices floating above the outcome bar. */
export function Toasts() {
  const { toasts } = usePanel();
  return (
    <ul class="toasts" aria-live="polite">
      {toasts.shown.value.map((notice) => (
        <Notice key={notice.id} notice={notice} />
      ))}
    </ul>
  );
}

function Notice({ notice }: { readonly notice: ToastNotice }) {
  const { t, tell } = useWords();
  const { toasts } = usePanel();
  const { id, undo } = notice;
  const close = useCallback(() => toasts.close(id), [toasts, id]);
  const takeBack = () => {
    undo?.();
    close();
  };
  return (
    <Toast
      text={tell(notice.message)}
      closeLabel={t('action.close')}
      undo={undo === undefined ? undefined : { label: t('action.undo'), run: takeBack }}
      onClose={close}
    />
  );
}
