// Documents shown by an Office or WPS plug-in: a program of its own paints them, and no page or extension can read or write there.
import type { EditorAdapter } from './adapter';

/** The controls that office systems in China embed: iWebOffice, NTKO, 点聚 WebOffice, PageOffice, WPS. */
const NAMES =
  /iweboffice|ntko|weboffice|pageoffice|application\/x-(wps|et|wpp|kswps|itst|ocx)|kgbrowser|23739A7E-|A39F1330-|E77E049B-|E2D5E4E5-|8B23EA28-/i;

export const plugInAdapter: EditorAdapter = {
  id: 'plug-in',
  owner: (element) =>
    /^(object|embed)$/.test(element.localName) && isOffice(element) ? (element as HTMLElement) : undefined,
  open: (owner) => ({ kind: 'closed', element: owner, format: 'plain', refusal: 'field/plug-in' }),
};

const isOffice = ({ attributes }: Element) => [...attributes].some(({ value }) => NAMES.test(value));
