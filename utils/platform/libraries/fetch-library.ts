import type { LibraryTrouble } from '@/utils/app/libraries';
import type { Received } from '@/utils/core/libraries/accept';
import { readEnvelope } from '@/utils/core/libraries/envelope';
import { parseJson, readContent } from '@/utils/core/libraries/read-content';
import { err, ok, type Result } from '@/utils/core/result';
import { type Fetch, type HttpAnswer, isTooLarge, request } from '../transports/http';
import { isSigned } from './verify';

const MOST_BYTES = 20_971_520;

/** What the server said of the state it sent, to ask for a newer one only. */
export interface Marks {
  readonly etag?: string;
  readonly lastModified?: string;
}

export interface Fetched {
  readonly received: Received;
  readonly marks: Marks;
}

/** What lies at `url`, its signature checked; 'unchanged' when the server says that it is what `marks` stand for. */
export async function fetchLibrary(
  url: string,
  { etag, lastModified }: Marks,
  signal: AbortSignal,
  fetchIt?: Fetch,
): Promise<Result<Fetched | 'unchanged', LibraryTrouble>> {
  const headers = {
    Accept: 'application/json',
    ...(etag !== undefined && { 'If-None-Match': etag }),
    ...(lastModified !== undefined && { 'If-Modified-Since': lastModified }),
  };
  const answer = await request({ method: 'GET', url, headers, limitBytes: MOST_BYTES, signal }, fetchIt);
  if (!answer.ok) {
    if (isTooLarge(answer.failure)) return err('too-big');
    return err(answer.failure.kind === 'ask' ? 'moved' : 'no-answer');
  }
  const { status } = answer.value;
  if (status === 304 && (etag !== undefined || lastModified !== undefined)) return ok('unchanged');
  if (status !== 200) return err(troubleOf(status));
  const received = await readLibrary(new TextDecoder().decode(answer.value.body), url);
  return received.ok ? ok({ received: received.value, marks: marksOf(answer.value) }) : received;
}

async function readLibrary(text: string, url: string): Promise<Result<Received, LibraryTrouble>> {
  const json = parseJson(text);
  const envelope = readEnvelope(json);
  if (envelope === 'malformed' || envelope === 'newer') return err(envelope);
  if (envelope === undefined) {
    const content = readContent(json, url);
    return content.ok ? ok({ content: content.value }) : content;
  }
  const { key, signature, payload } = envelope;
  // Nothing of what is not signed rightly is looked at.
  if (!(await isSigned(payload, key, signature))) return err('bad-signature');
  const content = readContent(parseJson(payload), url);
  return content.ok ? ok({ key, content: content.value }) : content;
}

function marksOf({ headers }: HttpAnswer): Marks {
  const [etag, lastModified] = [headers.get('etag'), headers.get('last-modified')];
  return { ...(etag !== null && { etag }), ...(lastModified !== null && { lastModified }) };
}

function troubleOf(status: number): LibraryTrouble {
  if (status === 404 || status === 410) return 'gone';
  return status === 401 || status === 403 ? 'forbidden' : 'no-answer';
}
