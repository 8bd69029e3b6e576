import { useRef } from 'preact/hooks';
import { Button } from './Button';

interface FileButtonProps {
  readonly label: string;
  /** Marks the input for who fills it without the browser's dialog. */
  readonly name: string;
  readonly accept?: string;
  readonly multiple?: boolean;
  readonly disabled?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A button that opens the browser's dialog for files; its words are ours, in the language of the panel. */
export function FileButton({ label, name, accept, multiple = false, disabled = false, onFiles }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const pick = (picker: HTMLInputElement) => {
    const files = [...(picker.files ?? [])];
    picker.value = ''; // the same file once more is a change too
    if (files.length > 0) onFiles(files);
  };
  return (
    <>
      <input
        ref={input}
        class="visually-hidden"
        type="file"
        tabIndex={-1}
        aria-hidden="true" // the button below stands for it
        name={name}
        accept={accept}
        multiple={multiple}
        data-files={name}
        onChange={(event) => pick(event.currentTarget)}
      />
      <Button icon="plus" data-action={`choose-${name}`} disabled={disabled} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
}
