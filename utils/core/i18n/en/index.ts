import type { Messages } from '../zh-CN';
import { failures } from './failures';
import { panel } from './panel';
import { rules } from './rules';

export const en = { ...panel, ...rules, ...failures } satisfies Messages;
