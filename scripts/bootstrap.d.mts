import type { SpawnSyncOptions } from 'node:child_process';

export type BrowserName = 'chromium' | 'firefox';
export const root: string;
export function bin(name: string): string;
export function run(command: string, args: readonly string[], options?: SpawnSyncOptions): void;
export function ensureDependencies(): void;
export function findBrowser(name: BrowserName): string | undefined;
export function ensureBrowsers(names?: readonly BrowserName[]): { readonly missing: readonly BrowserName[] };
