/** One chunk of the build, by `reporting` of late-parts.ts. */

export { checkInSlices } from '@/utils/app/check-field';
export { kindFor } from '@/utils/app/choose-kind';
export { applyFix, insertMissing, insertOutline, insertSection, sectionText } from '@/utils/app/insert-section';
export { lineChanges, previewFix } from '@/utils/app/preview-fix';
export { freeHeadings, openSections } from '@/utils/app/section-bindings';
export { NUMBERING_ACTS, tidyNumbering } from '@/utils/app/tidy-numbering';
export { sectionEdit } from '@/utils/core/drafts/sections';
export { harvest, toPack } from '@/utils/core/packs/harvest';
