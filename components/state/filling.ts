/** One chunk of the build, by `filling` of late-parts.ts. */

export { fillContext, insertSnippet, snippetText } from '@/utils/app/insert-snippet';
export { firstAnswers } from '@/utils/core/snippet-language/answers';
export { snippetFields } from '@/utils/core/snippet-language/fields';
