import type { SyncTransport, TransportFailure } from '@/utils/app/sync/ports';
import { err, ok, type Result } from '@/utils/core/result';
import { basicAuth, type Fetch, failureOf, folderAddress, type HttpAnswer, type HttpRequest, request } from './http';
import { parseMultistatus } from './multistatus';

export interface WebDavAccess {
  /** An existing folder, as typed. Ours is made inside it. */
  readonly address: string;
  readonly username: string;
  readonly password: string;
}

/** The folder inside the person's; the number is the format's. */
const FOLDER = 'draftside1';
const LISTING =
  '<?xml version="1.0" encoding="utf-8"?><propfind xmlns="DAV:"><prop><getcontentlength/><resourcetype/></prop></propfind>';
const XML = { 'Content-Type': 'application/xml; charset=utf-8' };
/** 280 bytes a file on the servers measured; 坚果云 shows 750 files at most. */
const MOST_LISTING_BYTES = 2_097_152;

/** PROPFIND, GET, PUT, MKCOL and DELETE, and nothing that servers disagree about: no ETag, LOCK or MOVE. */
export function createWebDav({ address, username, password }: WebDavAccess, fetchIt?: Fetch): SyncTransport {
  const base = folderAddress(address);
  const folder = base && new URL(`${FOLDER}/`, base);
  const auth = basicAuth(username, password);
  const ask = async (
    method: string,
    url: URL,
    rest: Partial<HttpRequest> & Pick<HttpRequest, 'signal'>,
  ): Promise<Result<HttpAnswer, TransportFailure>> =>
    request({ method, url: url.href, ...rest, headers: { ...auth, ...rest.headers } }, fetchIt);
  if (base === undefined || folder === undefined) return nowhere();
  const file = (name: string) => new URL(encodeURIComponent(name), folder);
  const makeFolder = async (url: URL, signal: AbortSignal): Promise<Result<null, TransportFailure>> => {
    const made = await ask('MKCOL', url, { signal });
    if (!made.ok) return made;
    if (isSuccess(made.value) || made.value.status === 405) return ok(null);
    // 坚果云 answers 409 for a folder that is there, others for one whose parent is not.
    const there = await ask('PROPFIND', url, { signal, headers: { ...XML, Depth: '0' }, body: LISTING });
    if (there.ok && there.value.status === 207) return ok(null);
    return err(failureOf('MKCOL', made.value));
  };
  return {
    async list(signal) {
      const headers = { ...XML, Depth: '1' };
      const answer = await ask('PROPFIND', folder, { signal, headers, body: LISTING, limitBytes: MOST_LISTING_BYTES });
      if (!answer.ok) return answer;
      if (answer.value.status === 409) return err({ kind: 'gone', detail: 'PROPFIND 409' });
      if (answer.value.status !== 207) return err(notListed(answer.value));
      const files = parseMultistatus(new TextDecoder().decode(answer.value.body));
      return files ? ok(files) : err({ kind: 'ask', reason: 'not-webdav', detail: 'PROPFIND 207 without a list' });
    },
    async get(name, limitBytes, signal) {
      const answer = await ask('GET', file(name), { signal, limitBytes });
      if (!answer.ok) return answer;
      return answer.value.status === 200 ? ok(answer.value.body) : err(failureOf('GET', answer.value));
    },
    async put(name, bytes, signal) {
      const headers = { 'Content-Type': 'application/octet-stream' };
      const answer = await ask('PUT', file(name), { signal, headers, body: bytes });
      if (!answer.ok) return answer;
      return isSuccess(answer.value) ? ok(null) : err(failureOf('PUT', answer.value));
    },
    async remove(name, signal) {
      const answer = await ask('DELETE', file(name), { signal });
      if (!answer.ok) return answer;
      const isGone = isSuccess(answer.value) || answer.value.status === 404;
      return isGone ? ok(null) : err(failureOf('DELETE', answer.value));
    },
    async ensureFolder(signal) {
      const made = await makeFolder(folder, signal);
      if (made.ok || (made.failure.kind !== 'gone' && made.failure.kind !== 'again')) return made;
      const parent = await makeFolder(base, signal); // the folder typed is not there yet
      if (!parent.ok) return parent.failure.kind === 'gone' ? err(noFolder(parent.failure.detail)) : parent;
      const again = await makeFolder(folder, signal);
      return !again.ok && again.failure.kind === 'gone' ? err(noFolder(again.failure.detail)) : again;
    },
  };
}

const isSuccess = ({ status }: HttpAnswer) => status >= 200 && status < 300;

const noFolder = (detail: string): TransportFailure => ({ kind: 'ask', reason: 'address', detail });

/** A page instead of a list: some other web server, or a network that wants a sign-in first. */
function notListed(answer: HttpAnswer): TransportFailure {
  if (isSuccess(answer) || answer.status === 400)
    return { kind: 'ask', reason: 'not-webdav', detail: `PROPFIND ${answer.status}` };
  return failureOf('PROPFIND', answer);
}

function nowhere(): SyncTransport {
  const fail = async () => err(noFolder('not an address'));
  return { list: fail, get: fail, put: fail, remove: fail, ensureFolder: fail };
}
