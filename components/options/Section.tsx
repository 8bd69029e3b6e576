import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface SectionProps {
  readonly title: string;
  readonly lead?: string;
  readonly children: ComponentChildren;
}

/** One group of settings. */
export function Section({ title, lead, children }: SectionProps) {
  const id = useId();
  return (
    <section class="group" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lead === undefined ? null : <p class="group-lead">{lead}</p>}
      <div class="card">{children}</div>
    </section>
  );
}
