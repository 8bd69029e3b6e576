/** Path in the package of the file that holds every template pack. */
export const PACKS_FILE: string;
/** Its contents: the packs that public/packs/index.json lists, in its order. */
export function bundledPacks(): string;
/** Whether a path below public/ belongs to what is bundled. */
export function isPackSource(file: string): boolean;
