import { checks } from './checks';
import { cut } from './cut';
import { drafts } from './drafts';
import { failures } from './failures';
import { guard } from './guard';
import { inpage } from './inpage';
import { library } from './library';
import { numbering } from './numbering';
import { panel } from './panel';
import { privacy } from './privacy';
import { rules } from './rules';
import { snippets } from './snippets';
import { sync } from './sync';
import { team } from './team';
import { templates } from './templates';
import { transfer } from './transfer';
import { welcome } from './welcome';

/** The source catalogue, in simplified Chinese. Its keys are the keys of every language. */
export const zhCN = {
  ...checks,
  ...cut,
  ...drafts,
  ...failures,
  ...inpage,
  ...library,
  ...numbering,
  ...guard,
  ...panel,
  ...privacy,
  ...rules,
  ...snippets,
  ...team,
  ...templates,
  ...transfer,
  ...sync,
  ...welcome,
};

export type MessageKey = keyof typeof zhCN;
export type Messages = Readonly<Record<MessageKey, string>>;
