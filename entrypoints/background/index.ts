import { defineBackground } from '#imports';
import { listenToBrowser } from './browser-events';
import { listenForLibraries } from './library-events';
import { answerMessages } from './message-handlers';
import { listenToSaving } from './save-from-page';
import { listenForSync } from './sync-events';

export default defineBackground({
  type: 'module',
  // Synchronous: a worker woken by an event finds its listener only if it was added in the first turn.
  main() {
    listenToBrowser();
    listenToSaving();
    answerMessages();
    listenForSync();
    listenForLibraries();
  },
});
