import { rememberActiveField } from '@/utils/platform/active-field';
import { attach, attachFrame, loadWriter } from '@/utils/platform/inject';
import { recentLog } from '@/utils/platform/log';
import { receive } from '@/utils/platform/messaging/receive';
import { dispatchInFrame } from '@/utils/platform/page-dispatch';
import { driveInFrame } from '@/utils/platform/page-drive';
import { loadBeside } from './beside-field';
import { draftHandlers } from './draft-handlers';
import { guardHandlers } from './guard-handlers';
import { inpageHandlers } from './inpage-handlers';
import { requestSync } from './sync-events';

/** Answers the panel and the content scripts. Keeps nothing it could not read again: the worker may be stopped between two messages. */
export function answerMessages(): void {
  receive({
    ...inpageHandlers(),
    ...draftHandlers(),
    ...guardHandlers(),
    'page/attach': ({ tabId }) => attach(tabId),
    'support/log': async () => recentLog(),
    'sync/run': async ({ trigger, ...request }) => {
      requestSync(trigger, request);
      return null;
    },
    'page/wake': async (_data, frame) => {
      await attachFrame(frame);
      return null;
    },
    'page/load-writer': async (_data, frame) => {
      await loadWriter(frame);
      return null;
    },
    'field/focused': async (field, origin) => {
      const { tabId, frameId } = origin;
      await Promise.all([rememberActiveField({ tabId, frameId, field }), loadBeside(field.fieldId, origin)]);
      return null;
    },
    // Meant for an open panel, which overhears it; answered so that the sender is not left waiting.
    'field/edited': async ({ fieldId }, origin) => {
      await loadBeside(fieldId, origin);
      return null;
    },
    'page/dispatch': (dispatch, frame) => dispatchInFrame(frame, dispatch),
    'page/drive': (drive, frame) => driveInFrame(frame, drive),
  });
}
