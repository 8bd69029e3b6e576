import type { MessageRef } from '../rules/rule';

/** Key → text with {name} parameters. */
export type Catalogue = Readonly<Record<string, string>>;

/** `text` with every {name} replaced from `params`; unknown names stay. */
export function fillIn(text: string, params: MessageRef['params'] = {}): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

/** The message in the catalogue's language. A missing key shows itself, so that it is seen and mended. */
export function translate(catalogue: Catalogue, { key, params }: MessageRef): string {
  return fillIn(catalogue[key] ?? key, params);
}
