/**
 * What is never closed goes on to the end: looking for an end from each beginning would take hours in a long text.
 * Everything in a source that may be a short form, with what must not be looked into. Match: a raw block, an output, a
 * tag, or (captured) what stands in single braces.
 */
export const OWNED_OR_BRACED =
  /\{%-?\s*raw\s*-?%\}[\s\S]*?(?:\{%-?\s*endraw\s*-?%\}|$)|\{\{[\s\S]*?(?:\}\}|$)|\{%[\s\S]*?(?:%\}|$)|\{([^{}\n]+)\}(?!\})/g;

/** As a string in Liquid. */
export const quote = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&')}"`;
