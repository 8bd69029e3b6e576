import type { Failure } from '@/utils/app/failures';
import type { FieldPort } from '@/utils/app/ports';
import type { ActiveField, Applied, ApplyRequest, FieldSnapshot } from '@/utils/app/protocol';
import { err, ok, type Result } from '@/utils/core/result';
import { rememberActiveField } from './active-field';
import { FieldConnection } from './field-connection';
import { findFields } from './field-search';
import { createMarker } from './marker';
import { sendToFrame } from './messaging/send';

/** A text with the field it was read from: what was computed for it goes back to that field and to no other. */
interface LastRead {
  readonly from: ActiveField;
  readonly text: string;
}

/** The field of the page in front of the panel, for a panel document. */
export function createFieldPort(): FieldPort {
  const connection = new FieldConnection();
  let lastRead: LastRead | undefined;
  const marker = createMarker();
  return {
    status: () => connection.status,
    onStatus: (listener) => connection.statusChanges.add(() => listener(connection.status)),
    onEdited: connection.edits.add,
    list: async () => (await fieldsInFront(connection)).map(({ field }) => field),
    choose: (fieldId) => choose(connection, fieldId),
    read: async () => {
      const read = await readTarget(connection);
      if (read.ok) lastRead = { from: read.value.from, text: read.value.snapshot.text };
      return read.ok ? ok(read.value.snapshot) : read;
    },
    apply: (request) => {
      const isForLast = lastRead?.text === request.expectedText;
      return apply(connection, isForLast ? lastRead?.from : connection.target, request);
    },
    select: (start, end) => select(connection, start, end),
    retry: () => connection.connect(),
    mark: (found) => {
      const isForLast = found !== undefined && lastRead?.text === found.text;
      marker.show(isForLast && lastRead ? { from: lastRead.from, ...found } : undefined);
    },
    onMarkPressed: marker.onPressed,
  };
}

async function fieldsInFront(connection: FieldConnection): Promise<readonly ActiveField[]> {
  await connection.settled();
  const found = connection.tabId === undefined ? undefined : await findFields(connection.tabId);
  return found?.ok ? found.value : [];
}

async function choose(connection: FieldConnection, fieldId: string): Promise<Result<null, Failure>> {
  const chosen = (await fieldsInFront(connection)).find(({ field }) => field.fieldId === fieldId);
  if (chosen === undefined) return err({ code: 'field/gone' });
  connection.show(chosen);
  await rememberActiveField(chosen);
  return ok(null);
}

type Read = Result<{ readonly from: ActiveField; readonly snapshot: FieldSnapshot }, Failure>;

/** Reading changes nothing, so after a loss the page is searched again and read once more. */
async function readTarget(connection: FieldConnection): Promise<Read> {
  const first = await readOnce(connection);
  if (first.ok || !isLoss(first.failure)) return first;
  await connection.connect();
  return readOnce(connection);
}

async function readOnce(connection: FieldConnection): Promise<Read> {
  await connection.settled();
  const { target: from } = connection;
  const refusal = refusalOf(connection);
  if (refusal !== undefined || from === undefined) return err(refusal ?? { code: 'field/none' });
  const reply = await sendToFrame(from, 'field/read', { fieldId: from.field.fieldId });
  const read = reply.ok ? reply.value : reply;
  return read.ok ? ok({ from, snapshot: read.value }) : read;
}

/** Writes once and never again: what is not known to have failed may have landed. */
async function apply(
  connection: FieldConnection,
  target: ActiveField | undefined,
  request: Omit<ApplyRequest, 'fieldId'>,
): Promise<Result<Applied, Failure>> {
  if (target === undefined) return err(refusalOf(connection) ?? { code: 'field/none' });
  const reply = await sendToFrame(target, 'field/apply', { ...request, fieldId: target.field.fieldId });
  if (!reply.ok && reply.failure.detail !== 'undelivered') {
    return err({ code: 'insert/doubtful', detail: reply.failure.detail });
  }
  const applied = reply.ok ? reply.value : reply;
  if (applied.ok) {
    connection.refine({ ...target, field: applied.value.snapshot.field });
    connection.edits.call();
  } else if (isLoss(applied.failure)) {
    void connection.connect();
  }
  return applied;
}

async function select(connection: FieldConnection, start: number, end: number): Promise<Result<null, Failure>> {
  const { target } = connection;
  if (target === undefined) return err(refusalOf(connection) ?? { code: 'field/none' });
  const reply = await sendToFrame(target, 'field/select', { fieldId: target.field.fieldId, start, end });
  const selected = reply.ok ? reply.value : reply;
  if (!selected.ok && isLoss(selected.failure)) void connection.connect();
  return selected;
}

function refusalOf({ status }: FieldConnection): Failure | undefined {
  return status.state === 'refused' ? status.failure : undefined;
}

/** The page or the field is no longer what it was: worth a new search. */
function isLoss({ code }: Failure): boolean {
  return code === 'page/lost' || code === 'field/gone';
}
