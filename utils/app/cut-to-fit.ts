import type { FieldPort } from './ports';

/** The same field, told that what it cannot hold may be left out. */
export function cutToFit(field: Pick<FieldPort, 'read' | 'apply'>): Pick<FieldPort, 'read' | 'apply'> {
  return { read: () => field.read(), apply: (request) => field.apply({ ...request, cutToFit: true }) };
}
