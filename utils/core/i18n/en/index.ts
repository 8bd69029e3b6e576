import type { Messages } from '../zh-CN';
import { first } from './first';
import { rest } from './rest';

export const en = { ...first, ...rest } satisfies Messages;

export { en as catalogue };
