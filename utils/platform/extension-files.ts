import { browser } from '@/utils/platform/browser';

/** Reads a JSON file of the extension itself, by its path below public/. */
export type ReadExtensionFile = (path: string) => Promise<unknown>;

/** The file as it was shipped. Rejects when it is not there or not JSON. */
export const readExtensionFile: ReadExtensionFile = async (path) => {
  const response = await fetch(new URL(path, browser.runtime.getURL('/')));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
};
