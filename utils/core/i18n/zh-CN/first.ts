import { cut } from './cut';
import { failures } from './failures';
import { harvest } from './harvest';
import { library } from './library';
import { numbering } from './numbering';
import { panel } from './panel';

/** What the panel shows first. */
export const first = { ...cut, ...failures, ...harvest, ...library, ...numbering, ...panel };
