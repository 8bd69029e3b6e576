import { useState } from 'preact/hooks';
import { useT } from '../../i18n';
import { FileButton } from '../../ui/FileButton';
import { droppedFiles, type GivenFile } from './dropped-files';

interface FileGateProps {
  readonly isBusy: boolean;
  readonly onFiles: (files: readonly GivenFile[]) => void;
}

/** A place to drop files on, with a button that opens the browser's own dialog. */
export function FileGate({ isBusy, onFiles }: FileGateProps) {
  const t = useT();
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
  const pick = (files: readonly File[]) => onFiles(files.map((file) => ({ file, path: [] })));
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
      <FileButton label={t('options.import.choose')} name="import-files" multiple disabled={isBusy} onFiles={pick} />
      <span class="field-hint" role="status">
        {t(isBusy ? 'options.import.reading' : 'options.import.drop')}
      </span>
    </div>
  );
}
