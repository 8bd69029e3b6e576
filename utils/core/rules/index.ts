import { amountUpper } from './amount-upper';
import { attachmentMismatch } from './attachment-mismatch';
import { bareUnitName } from './bare-unit-name';
import { closingMissing } from './closing-missing';
import { dateFormat } from './date-format';
import { dateInvalid } from './date-invalid';
import { deadlineOrder } from './deadline-order';
import { docnoFormat } from './docno-format';
import { dupParagraph } from './dup-paragraph';
import { emptyPair } from './empty-pair';
import { englishPlaceholder } from './english-placeholder';
import { enumAlone } from './enum-alone';
import { enumCount } from './enum-count';
import { enumSkip } from './enum-skip';
import { finalPunct } from './final-punct';
import { glossary } from './glossary';
import { halfWidth } from './half-width';
import { headingFinalPunct } from './heading-final-punct';
import { headingStyleMix } from './heading-style-mix';
import { leadMissing } from './lead-missing';
import { listOwner } from './list-owner';
import { lookalikeMark } from './lookalike-mark';
import { markDouble } from './mark-double';
import { markStyleMix } from './mark-style-mix';
import { numberStyle } from './number-style';
import { numberingDuplicate } from './numbering-duplicate';
import { numberingGap } from './numbering-gap';
import { numberingStart } from './numbering-start';
import { ordinalListMix } from './ordinal-list-mix';
import { percentMismatch } from './percent-mismatch';
import { periodVsDate } from './period-vs-date';
import { pii } from './pii';
import { placeholder } from './placeholder';
import { repeatPunct } from './repeat-punct';
import { repeatWord } from './repeat-word';
import { repeatedFigure } from './repeated-figure';
import type { Rule } from './rule';
import { secretWords } from './secret-words';
import { sectionDuplicate } from './section-duplicate';
import { sectionEmpty } from './section-empty';
import { sectionFacts } from './section-facts';
import { sectionMissing } from './section-missing';
import { sectionOrder } from './section-order';
import { signatureMissing } from './signature-missing';
import { sumMismatch } from './sum-mismatch';
import { termConsistency } from './term-consistency';
import { titleFormat } from './title-format';
import { unbalanced } from './unbalanced';
import { weekdayMismatch } from './weekday-mismatch';
import { yearMismatch } from './year-mismatch';

/** All rules that are on. At one place in a text their findings come in this order. */
export const RULES: readonly Rule[] = [
  sectionMissing,
  sectionEmpty,
  sectionOrder,
  sectionDuplicate,
  sectionFacts,
  leadMissing,
  closingMissing,
  signatureMissing,
  placeholder,
  englishPlaceholder,
  bareUnitName,
  listOwner,
  numberingGap,
  numberingDuplicate,
  numberingStart,
  markStyleMix,
  markDouble,
  lookalikeMark,
  headingStyleMix,
  headingFinalPunct,
  enumSkip,
  enumAlone,
  enumCount,
  ordinalListMix,
  yearMismatch,
  periodVsDate,
  deadlineOrder,
  weekdayMismatch,
  dateInvalid,
  dateFormat,
  docnoFormat,
  sumMismatch,
  percentMismatch,
  repeatedFigure,
  amountUpper,
  attachmentMismatch,
  termConsistency,
  glossary,
  pii,
  secretWords,
  unbalanced,
  emptyPair,
  repeatPunct,
  halfWidth,
  finalPunct,
  repeatWord,
  dupParagraph,
  numberStyle,
  titleFormat,
];
