import { cut } from './cut';
import { failures } from './failures';
import { library } from './library';
import { panel } from './panel';

/** What the panel shows first. */
export const first = { ...cut, ...failures, ...library, ...panel };
