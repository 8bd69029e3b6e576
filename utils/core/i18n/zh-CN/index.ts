import { failures } from './failures';
import { inpage } from './inpage';
import { panel } from './panel';
import { rules } from './rules';
import { snippets } from './snippets';
import { transfer } from './transfer';
import { welcome } from './welcome';

/** The source catalogue, in simplified Chinese. Its keys are the keys of every language. */
export const zhCN = { ...panel, ...rules, ...snippets, ...transfer, ...failures, ...welcome, ...inpage };

export type MessageKey = keyof typeof zhCN;
export type Messages = Readonly<Record<MessageKey, string>>;
