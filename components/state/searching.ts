/** One chunk of the build, by `searching` of late-parts.ts. */

export { createSnippetIndex } from '@/utils/core/search/query';
