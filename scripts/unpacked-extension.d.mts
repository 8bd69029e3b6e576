/** The extension that NAME=FOLDER names; throws for what cannot be loaded. */
export function unpackedExtension(given: string): { readonly name: string; readonly folder: string };
