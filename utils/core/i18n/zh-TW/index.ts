import type { Messages } from '../zh-CN';
import { first } from './first';
import { rest } from './rest';

/** Traditional Chinese in the words of Taiwan's offices, written for itself and not only converted. */
export const zhTW = { ...first, ...rest } satisfies Partial<Messages>; // that none is missing is a test: a new text may be written before its translation

export { zhTW as catalogue };
