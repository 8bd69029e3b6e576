import type { ComponentChildren, Ref } from 'preact';
import { useId } from 'preact/hooks';

interface Around {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}

type Control = { readonly id: string; readonly 'aria-describedby'?: string; readonly 'aria-invalid'?: 'true' };

/** Label, hint and error around one control, tied together for screen readers. */
export function Field({ label, hint, error, control }: Around & { control: (props: Control) => ComponentChildren }) {
  const id = useId();
  const note = error ?? hint;
  const props: Control = {
    id,
    ...(note === undefined ? {} : { 'aria-describedby': `${id}-note` }),
    ...(error === undefined ? {} : { 'aria-invalid': 'true' }),
  };
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      {control(props)}
      {note === undefined ? null : (
        <p id={`${id}-note`} class={error === undefined ? 'field-hint' : 'field-error'}>
          {note}
        </p>
      )}
    </div>
  );
}

interface TextControl<Element> extends Around {
  readonly name: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly ref?: Ref<Element>;
}

/** A labelled one-line text field. */
export function TextField({ label, hint, error, name, value, onValue, ref = null }: TextControl<HTMLInputElement>) {
  const input = (props: Control) => (
    <input
      class="input"
      autocomplete="off"
      name={name}
      value={value}
      ref={ref}
      onInput={(event) => onValue(event.currentTarget.value)}
      {...props}
    />
  );
  return <Field label={label} hint={hint} error={error} control={input} />;
}

/** A labelled field for several lines. */
export function TextArea({ label, hint, error, name, value, onValue, ref = null }: TextControl<HTMLTextAreaElement>) {
  const area = (props: Control) => (
    <textarea
      class="input"
      rows={4}
      name={name}
      value={value}
      ref={ref}
      onInput={(event) => onValue(event.currentTarget.value)}
      {...props}
    />
  );
  return <Field label={label} hint={hint} error={error} control={area} />;
}

interface SelectFieldProps extends Around {
  readonly name?: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

/** A labelled choice of one. */
export function SelectField({ label, hint, error, name, value, options, onChange }: SelectFieldProps) {
  const select = (props: Control) => (
    <select
      class="input"
      name={name}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      {...props}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value} selected={option.value === value}>
          {option.label}
        </option>
      ))}
    </select>
  );
  return <Field label={label} hint={hint} error={error} control={select} />;
}
