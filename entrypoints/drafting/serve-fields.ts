// Answers the panel and tells the background about the focus.
import type { Envelope, MessageName, Protocol } from '@/utils/app/protocol';
import { createDocumentList, offeredResident, offerResident } from '@/utils/page/inpage/resident';
import { createPageFields, type PageFields } from '@/utils/page/page-fields';
import { closedRootsOf, type MessageListener, type Runtime } from './runtime';

type FieldRequest = 'field/list' | 'field/read' | 'field/apply' | 'field/select' | 'palette/open';
type Answers = {
  readonly [Name in FieldRequest]: (
    data: Protocol[Name]['data'],
  ) => Protocol[Name]['reply'] | Promise<Protocol[Name]['reply']>;
};

export function serveFields(runtime: Runtime, document: Document, instance: AbortController): void {
  const { signal } = instance;
  const send = async <Name extends MessageName>(type: Name, data: Protocol[Name]['data']) => {
    if (runtime.id === undefined) return instance.abort(); // the extension was reloaded: this script is an orphan
    try {
      return await runtime.sendMessage({ type, data } satisfies Envelope<Name>);
    } catch {
      return undefined; // nobody listens at the moment; the next focus or edit says it again
    }
  };
  const ask = async <Name extends MessageName>(type: Name, data: Protocol[Name]['data']) =>
    (await send(type, data)) as Protocol[Name]['reply'] | undefined; // from our own background, checked by its types
  const documents = createDocumentList();
  const shadowRootOf = closedRootsOf(globalThis);
  const fields = createPageFields({
    document,
    ...(shadowRootOf ? { shadowRootOf } : {}),
    signal,
    dispatch: async (event) => ((await send('page/dispatch', event)) ?? null) as Protocol['page/dispatch']['reply'],
    drive: async (drive) => ((await send('page/drive', drive)) ?? null) as Protocol['page/drive']['reply'],
    onFocused: (field) => void send('field/focused', field),
    onEdited: (change) => void send('field/edited', change),
    onDocument: documents.add,
  });
  const claimed = new Set<string>();
  const claim = (name: string) => !claimed.has(name) && Boolean(claimed.add(name));
  offerResident({ document, fields, signal, ask, claim, eachDocument: documents.each });
  const listener = answerWith(runtime, answersOf(fields));
  runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => runtime.onMessage.removeListener(listener), { once: true });
}

const answersOf = (fields: PageFields): Answers => ({
  'palette/open': async () => {
    await offeredResident()?.openPalette?.();
    return null;
  },
  'field/list': () => fields.list(),
  'field/read': ({ fieldId }) => fields.read(fieldId),
  'field/apply': (request) => fields.apply(request),
  'field/select': ({ fieldId, start, end }) => fields.select(fieldId, start, end),
});

/** Only our own extension pages are answered: they have no tab, or are tabs of ours; never another content script. */
function answerWith(runtime: Runtime, answers: Answers): MessageListener {
  return (message, sender, reply) => {
    const request = sender.id === runtime.id ? requestIn(message) : undefined;
    if (!request) return false;
    // The name belongs to the data: both come from one envelope of our own panel.
    const answer = answers[request.type] as (data: unknown) => unknown;
    Promise.resolve(answer(request.data)).then(reply, () => reply(undefined));
    return true;
  };
}

function requestIn(message: unknown): { readonly type: FieldRequest; readonly data: unknown } | undefined {
  if (typeof message !== 'object' || message === null || !('type' in message) || !('data' in message)) return undefined;
  const { type, data } = message;
  return isFieldRequest(type) && typeof data === 'object' && data !== null ? { type, data } : undefined;
}

const REQUESTS: ReadonlySet<unknown> = new Set<FieldRequest>([
  'field/list',
  'field/read',
  'field/apply',
  'field/select',
  'palette/open',
]);

const isFieldRequest = (type: unknown): type is FieldRequest => REQUESTS.has(type);
