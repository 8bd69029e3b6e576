// Answers the panel and tells the background about the focus.
import type { Envelope, MessageName, Protocol } from '@/utils/app/protocol';
import { deepActive } from '@/utils/page/dom/frames';
import { createDocumentList, offerResident, type Resident } from '@/utils/page/inpage/resident';
import { offeredWriter } from '@/utils/page/insert/writer';
import { createPageFields } from '@/utils/page/page-fields';
import { closedRootsOf, type MessageListener, type Runtime } from './runtime';

type FieldRequest = 'field/list' | 'field/read' | 'field/apply' | 'field/select' | 'palette/open';
type Answers = {
  readonly [Name in FieldRequest]: (
    data: Protocol[Name]['data'],
  ) => Protocol[Name]['reply'] | Promise<Protocol[Name]['reply']>;
};

/** A panel that is open on this page asks it at every pause in typing; where none has asked for so long, edits are told seldom. */
const HEARD_FOR_MS = 30_000;
const SELDOM_MS = 2000;

export function serveFields(runtime: Runtime, document: Document, instance: AbortController): void {
  const { signal } = instance;
  const isAlive = () => {
    if (runtime.id === undefined) instance.abort(); // the extension was reloaded: this script is an orphan
    return !signal.aborted;
  };
  const ask = async <Name extends MessageName>(
    type: Name,
    data: Protocol[Name]['data'],
  ): Promise<Protocol[Name]['reply'] | undefined> => {
    try {
      if (isAlive())
        return (await runtime.sendMessage({ type, data } satisfies Envelope<Name>)) as Protocol[Name]['reply']; // from our own background, checked by its types
    } catch {
      return undefined; // nobody listens at the moment; the next focus or edit says it again
    }
    return undefined;
  };
  let heardMs = Number.NEGATIVE_INFINITY;
  let toldMs = Number.NEGATIVE_INFINITY;
  const documents = createDocumentList();
  const shadowRootOf = closedRootsOf(globalThis);
  const fields = createPageFields({
    document,
    ...(shadowRootOf ? { shadowRootOf } : {}),
    signal,
    dispatch: async (event) => (await ask('page/dispatch', event)) ?? null,
    drive: async (drive) => (await ask('page/drive', drive)) ?? null,
    loadWriter: async () => {
      await ask('page/load-writer', {});
      return offeredWriter();
    },
    onFocused: (field) => void ask('field/focused', field),
    onEdited: (change) => {
      toldMs = performance.now();
      void ask('field/edited', change);
    },
    mayTell: () => {
      const nowMs = performance.now();
      return nowMs - heardMs < HEARD_FOR_MS || nowMs - toldMs >= SELDOM_MS;
    },
    onDocument: documents.add,
  });
  const active = () => deepActive(document);
  const resident: Resident = { document, fields, active, signal, ask, isAlive, eachDocument: documents.each };
  offerResident(resident);
  const listener = answerWith(runtime, answersOf(resident), () => {
    heardMs = performance.now();
  });
  runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => runtime.onMessage.removeListener(listener), { once: true });
}

const answersOf = (resident: Resident): Answers => ({
  'palette/open': async () => {
    await resident.openPalette?.();
    return null;
  },
  'field/list': () => resident.fields.list(),
  'field/read': ({ fieldId }) => resident.fields.read(fieldId),
  'field/apply': (request) => resident.fields.apply(request),
  'field/select': ({ fieldId, start, end }) => resident.fields.select(fieldId, start, end),
});

/** Only our own extension pages are answered: they have no tab, or are tabs of ours; never another content script. */
function answerWith(runtime: Runtime, answers: Answers, onHeard: () => void): MessageListener {
  return (message, sender, reply) => {
    const request = sender.id === runtime.id ? requestIn(message, answers) : undefined;
    if (!request) return false;
    onHeard();
    // The name belongs to the data: both come from one envelope of our own panel.
    const answer = answers[request.type] as (data: unknown) => unknown;
    Promise.resolve(answer(request.data)).then(reply, () => reply(undefined));
    return true;
  };
}

function requestIn(
  message: unknown,
  answers: Answers,
): { readonly type: FieldRequest; readonly data: unknown } | undefined {
  if (typeof message !== 'object' || message === null || !('type' in message) || !('data' in message)) return undefined;
  const { type, data } = message;
  return typeof type === 'string' && Object.hasOwn(answers, type) && typeof data === 'object' && data !== null
    ? { type: type as FieldRequest, data }
    : undefined;
}
