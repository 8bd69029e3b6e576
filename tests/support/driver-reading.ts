// What the panel's document says. Each function runs inside the panel and must be complete in itself.

/** The field that the panel would write to. */
export interface FieldReport {
  /** 'ready', 'connecting', or why nothing can be written: 'none', 'read-only', 'password', 'restricted' … */
  readonly state: string;
  readonly label: string;
  readonly editor: string;
  /** UTF-16 code units. */
  readonly length: number;
}

export interface PanelSection {
  readonly id: string;
  readonly heading: string;
  readonly required: boolean;
  readonly status: string;
}

export interface PanelFinding {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

export function statusIn(document: Document): FieldReport {
  const status = document.querySelector('[data-field-status]');
  return {
    state: status?.getAttribute('data-state') ?? 'connecting',
    label: status?.getAttribute('data-label') ?? '',
    editor: status?.getAttribute('data-editor') ?? '',
    length: Number(status?.getAttribute('data-length') ?? 0),
  };
}

export function outcomeIn(document: Document): {
  sequence: number;
  outcome: string;
  strategy: string;
  message: string;
} {
  const told = document.querySelector('[data-outcome]');
  return {
    sequence: Number(told?.getAttribute('data-sequence') ?? 0),
    outcome: told?.getAttribute('data-outcome') ?? '',
    strategy: told?.getAttribute('data-strategy') ?? '',
    message: told?.textContent?.trim() ?? '',
  };
}

export function sectionsIn(document: Document): PanelSection[] {
  return [...document.querySelectorAll('[data-section-id]')].map((row) => ({
    id: row.getAttribute('data-section-id') ?? '',
    heading: row.querySelector('[data-heading]')?.textContent?.trim() ?? '',
    required: row.getAttribute('data-requirement') === 'must',
    status: row.getAttribute('data-status') ?? '',
  }));
}

export function findingsIn(document: Document): PanelFinding[] {
  return [...document.querySelectorAll('[data-rule]')].map((row) => ({
    rule: row.getAttribute('data-rule') ?? '',
    severity: row.getAttribute('data-severity') ?? '',
    message: row.querySelector('[data-message]')?.textContent?.trim() ?? '',
    start: Number(row.getAttribute('data-start')),
    end: Number(row.getAttribute('data-end')),
  }));
}

export function textIn(document: Document): string {
  return document.querySelector('[data-field-text]')?.textContent ?? '';
}
