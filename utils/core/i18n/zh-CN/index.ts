import { first } from './first';
import { rest } from './rest';

/** The source catalogue, in simplified Chinese. Its keys are the keys of every language. */
export const zhCN = { ...first, ...rest };

export { zhCN as catalogue };

export type MessageKey = keyof typeof zhCN;
export type Messages = Readonly<Record<MessageKey, string>>;
