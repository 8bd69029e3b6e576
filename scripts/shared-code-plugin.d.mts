import type { Plugin } from 'vite';
import type { planShared } from './shared-code.mjs';

/** Vite's plugin for one in-page script; nothing for a script that shares no code. */
export function sharedCode(root: string, script: string, plan?: ReturnType<typeof planShared>): Plugin | undefined;
