import type { ComponentChildren, JSX } from 'preact';
import { Icon, type IconName } from './Icon';

type ButtonProps = Omit<JSX.IntrinsicElements['button'], 'icon' | 'class'> & {
  readonly look?: 'plain' | 'primary' | 'quiet' | 'danger';
  readonly icon?: IconName;
  readonly isWide?: boolean;
  readonly children?: ComponentChildren;
};

/** A button with words. `type` is 'button' unless said otherwise, so that it never submits a form by chance. */
export function Button({ look = 'plain', icon, isWide = false, children, type = 'button', ...rest }: ButtonProps) {
  const classes = ['button', look === 'plain' ? '' : `button-${look}`, isWide ? 'button-wide' : ''];
  return (
    <button type={type} class={classes.filter(Boolean).join(' ')} {...rest}>
      {icon === undefined ? null : <Icon name={icon} />}
      {children}
    </button>
  );
}

type IconButtonProps = Omit<JSX.IntrinsicElements['button'], 'icon' | 'class' | 'children'> & {
  readonly icon: IconName;
  /** Name for screen readers, and the tooltip unless `tip` is given. */
  readonly label: string;
  readonly tip?: string;
};

/** A button that shows only an icon. */
export function IconButton({ icon, label, tip = label, ...rest }: IconButtonProps) {
  return (
    <button type="button" class="icon-button" aria-label={label} title={tip} {...rest}>
      <Icon name={icon} />
    </button>
  );
}
