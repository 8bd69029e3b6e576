// Makes the programs that npm does not have be there, as far as that is possible: browsers and sync servers.
import { ensureBrowsers, ensureServers } from './bootstrap.mjs';

ensureBrowsers();
ensureServers();
