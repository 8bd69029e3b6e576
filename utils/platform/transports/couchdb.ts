// CouchDB: one document per file. The files never change, so its revisions, replication and clusters have nothing to decide:
// a document that is there already is the same one, and databases replicated among each other simply hold more files.
import type { SyncTransport, TransportFailure } from '@/utils/app/sync/ports';
import { err, ok, type Result } from '@/utils/core/result';
import { fromBase64, toBase64 } from './base64';
import { basicAuth, type Fetch, failureOf, folderAddress, type HttpAnswer, request } from './http';
import type { WebDavAccess } from './webdav';

/** Names of files and of nothing else: ids with an underscore in front are CouchDB's own. */
const OURS = /^[a-z0-9]/;

export function createCouchDb({ address, username, password }: WebDavAccess, fetchIt?: Fetch): SyncTransport {
  const base = folderAddress(address)?.href.replace(/\/$/, '') ?? '';
  const headers = { ...basicAuth(username, password), 'Content-Type': 'application/json', Accept: 'application/json' };
  const ask = (method: string, path: string, signal: AbortSignal, body?: string, limitBytes?: number) =>
    request(
      {
        method,
        url: base + path,
        headers,
        signal,
        ...(body !== undefined && { body }),
        ...(limitBytes && { limitBytes }),
      },
      fetchIt,
    );
  return {
    async list(signal) {
      const answer = json(await ask('GET', '/_all_docs', signal), 'GET');
      if (!answer.ok) return answer;
      const { rows } = answer.value as { rows?: readonly { readonly id?: unknown }[] };
      if (!Array.isArray(rows)) return err({ kind: 'ask', reason: 'not-webdav', detail: 'no list of documents' });
      const names = rows.map(({ id }) => id).filter((id) => typeof id === 'string' && OURS.test(id));
      return ok(names.map((name) => ({ name: String(name), bytes: Number.NaN })));
    },
    async get(name, limitBytes, signal) {
      const answer = json(await ask('GET', `/${encodeURIComponent(name)}`, signal, undefined, limitBytes * 2), 'GET');
      if (!answer.ok) return answer;
      const { data } = answer.value as { data?: unknown };
      const bytes = typeof data === 'string' ? fromBase64(data) : undefined;
      return ok(bytes ?? new Uint8Array());
    },
    async put(name, bytes, signal) {
      const body = JSON.stringify({ data: toBase64(bytes) });
      const answer = await ask('PUT', `/${encodeURIComponent(name)}`, signal, body);
      if (!answer.ok) return answer;
      const isThere = isSuccess(answer.value) || answer.value.status === 409; // the read-back tells whether it is the same
      return isThere ? ok(null) : err(failureOf('PUT', answer.value));
    },
    async remove(name, signal) {
      const found = json(await ask('GET', `/${encodeURIComponent(name)}`, signal), 'GET');
      if (!found.ok) return found.failure.kind === 'gone' ? ok(null) : found;
      const { _rev: revision } = found.value as { _rev?: unknown };
      const path = `/${encodeURIComponent(name)}?rev=${encodeURIComponent(String(revision))}`;
      const answer = await ask('DELETE', path, signal);
      if (!answer.ok) return answer;
      const isGone = isSuccess(answer.value) || answer.value.status === 404;
      return isGone ? ok(null) : err(failureOf('DELETE', answer.value));
    },
    async ensureFolder(signal) {
      const answer = await ask('PUT', '', signal);
      if (!answer.ok) return answer;
      const isThere = isSuccess(answer.value) || answer.value.status === 412;
      return isThere ? ok(null) : err(failureOf('PUT', answer.value));
    },
  };
}

const isSuccess = ({ status }: HttpAnswer) => status >= 200 && status < 300;

function json(answer: Result<HttpAnswer, TransportFailure>, method: string): Result<object, TransportFailure> {
  if (!answer.ok) return answer;
  if (!isSuccess(answer.value)) return err(failureOf(method, answer.value));
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(answer.value.body));
    if (typeof value === 'object' && value !== null) return ok(value);
  } catch {
    // said below
  }
  return err({ kind: 'ask', reason: 'not-webdav', detail: `${method} without JSON` });
}
