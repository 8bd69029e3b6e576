import type { Plugin } from 'vite';

/** Vite's plugin: an in-page script is its own code and nothing else. */
export function bareScript(): Plugin;
