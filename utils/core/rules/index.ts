import { dateInvalid } from './date-invalid';
import { emptyPair } from './empty-pair';
import { enumAlone } from './enum-alone';
import { enumSkip } from './enum-skip';
import { numberingDuplicate } from './numbering-duplicate';
import { numberingGap } from './numbering-gap';
import { numberingStart } from './numbering-start';
import { placeholder } from './placeholder';
import { repeatPunct } from './repeat-punct';
import type { Rule } from './rule';
import { sectionDuplicate } from './section-duplicate';
import { sectionEmpty } from './section-empty';
import { sectionMissing } from './section-missing';
import { sectionOrder } from './section-order';
import { signatureMissing } from './signature-missing';
import { unbalanced } from './unbalanced';

/** All rules that are on. At one place in a text their findings come in this order. */
export const RULES: readonly Rule[] = [
  sectionMissing,
  sectionEmpty,
  sectionOrder,
  sectionDuplicate,
  signatureMissing,
  numberingGap,
  numberingDuplicate,
  numberingStart,
  enumSkip,
  enumAlone,
  placeholder,
  dateInvalid,
  unbalanced,
  emptyPair,
  repeatPunct,
];
