import type { Messages } from '../zh-CN';
import { failures } from './failures';
import { panel } from './panel';
import { rules } from './rules';
import { snippets } from './snippets';

export const en = { ...panel, ...rules, ...snippets, ...failures } satisfies Messages;
