import { BaseSequencer } from 'vitest/node';

export const SECONDS: Readonly<Record<string, number>>;
export class LongestFirst extends BaseSequencer {}
export function longestFirst<File>(files: readonly File[], pathOf: (file: File) => string): File[];
