import { useRef, useState } from 'preact/hooks';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { droppedFiles, type GivenFile } from './dropped-files';

interface FileGateProps {
  readonly isBusy: boolean;
  readonly onFiles: (files: readonly GivenFile[]) => void;
}

/** A place to drop files on, with a button that opens the browser's own dialog. */
export function FileGate({ isBusy, onFiles }: FileGateProps) {
  const t = useT();
  const picker = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (event.dataTransfer !== null) void droppedFiles(event.dataTransfer).then(onFiles);
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const pick = (input: HTMLInputElement) => onFiles([...(input.files ?? [])].map((file) => ({ file, path: [] })));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra for the mouse; the button does the same
    <div
      class="file-gate"
      data-over={isOver}
      data-file-gate=""
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        ref={picker}
        class="visually-hidden"
        type="file"
        multiple
        tabIndex={-1}
        aria-label={t('options.import.choose')}
        data-import-files=""
        onChange={(event) => pick(event.currentTarget)}
      />
      <Button icon="plus" data-action="choose-files" disabled={isBusy} onClick={() => picker.current?.click()}>
        {t('options.import.choose')}
      </Button>
      <span class="field-hint" role="status">
        {t(isBusy ? 'options.import.reading' : 'options.import.drop')}
      </span>
    </div>
  );
}
