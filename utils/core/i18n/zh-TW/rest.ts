import { checks } from './checks';
import { drafts } from './drafts';
import { guard } from './guard';
import { help } from './help';
import { inpage } from './inpage';
import { options } from './options';
import { privacy } from './privacy';
import { rules } from './rules';
import { shared } from './shared';
import { snippets } from './snippets';
import { sync } from './sync';
import { team } from './team';
import { templates } from './templates';
import { transfer } from './transfer';
import { views } from './views';
import { welcome } from './welcome';

/** What is read later, or on other pages. */
export const rest = {
  ...checks,
  ...drafts,
  ...guard,
  ...help,
  ...inpage,
  ...options,
  ...privacy,
  ...rules,
  ...shared,
  ...snippets,
  ...sync,
  ...team,
  ...templates,
  ...transfer,
  ...views,
  ...welcome,
};
