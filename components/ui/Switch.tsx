import type { ComponentChildren } from 'preact';

interface SwitchProps {
  readonly isOn: boolean;
  readonly onToggle: (isOn: boolean) => void;
  readonly children: ComponentChildren;
  readonly name?: string;
}

/** On or off, with effect at once. */
export function Switch({ isOn, onToggle, children, name }: SwitchProps) {
  return (
    <button type="button" class="switch" role="switch" aria-checked={isOn} name={name} onClick={() => onToggle(!isOn)}>
      <span>{children}</span>
      <span class="switch-track" aria-hidden="true" />
    </button>
  );
}
