import { stopWith } from '@/utils/app/abort';
import type { TransportFailure } from '@/utils/app/sync/ports';
import { urlOf } from '@/utils/app/url';
import { err, ok, type Result } from '@/utils/core/result';

/** A fetch may take 30 s in a worker; this leaves time to note the failure. */
const TIMEOUT_MS = 25_000;
const MOST_TEXT_BYTES = 4_194_304;
const TOO_LARGE = 'too large:';

export interface HttpRequest {
  readonly method: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string;
  /** Largest answer read. */
  readonly limitBytes?: number;
  readonly signal: AbortSignal;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array;
}

export type Fetch = typeof fetch;

/**
 * One request, as a value. Sends no cookies, follows no redirect (credentials go to the typed address and to no other), never
 * throws. Every answer of the server is `ok` here but redirects and what is too large; see `failureOf`.
 */
export async function request(
  { method, url, headers = {}, body, limitBytes = MOST_TEXT_BYTES, signal }: HttpRequest,
  fetchIt: Fetch = fetch,
): Promise<Result<HttpAnswer, TransportFailure>> {
  const late = stopWith(signal);
  const timer = setTimeout(() => late.abort(new DOMException('', 'TimeoutError')), TIMEOUT_MS);
  try {
    const response = await fetchIt(url, {
      method,
      headers,
      ...(body !== undefined && { body: body as BodyInit }),
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      signal: late.signal,
    });
    if (
      response.type === 'opaqueredirect' ||
      (response.status >= 300 && response.status < 400 && response.status !== 304)
    )
      return err({ kind: 'ask', reason: 'moved', detail: `${method} ${response.status}` });
    const bytes = await readLimited(response, limitBytes);
    if (bytes === undefined) return err({ kind: 'again', detail: `${TOO_LARGE} ${method} ${limitBytes}` });
    return ok({ status: response.status, headers: response.headers, body: bytes });
  } catch (cause) {
    // The browser does not say whether the network, the name, the certificate or the permission was at fault.
    return err({ kind: 'again', detail: `${method} ${cause instanceof Error ? cause.name : 'failed'}` });
  } finally {
    clearTimeout(timer);
    late.abort(); // the caller's signal lives on, and would go on telling it
  }
}

/** Whether there was an answer, larger than what was asked for. */
export const isTooLarge = ({ detail }: TransportFailure): boolean => detail.startsWith(TOO_LARGE);

/** The body, or undefined as soon as it exceeds the limit. */
async function readLimited(response: Response, limitBytes: number): Promise<Uint8Array | undefined> {
  const parts: BlobPart[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    size += part.value.length;
    if (size > limitBytes) {
      await reader?.cancel();
      return undefined;
    }
    parts.push(part.value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** What an answer other than success means. */
export function failureOf(method: string, { status, headers }: HttpAnswer): TransportFailure {
  const detail = `${method} ${status}`;
  if (status === 401) return { kind: 'ask', reason: 'sign-in', detail };
  if (status === 403) return { kind: 'ask', reason: 'forbidden', detail };
  if (status === 404 || status === 410) return { kind: 'gone', detail };
  if (status === 405 || status === 501) return { kind: 'ask', reason: 'not-webdav', detail };
  if (status === 413 || status === 507) return { kind: 'full', detail };
  const retryAfterMs = parseRetryAfter(headers.get('retry-after'));
  return { kind: 'again', detail, ...(retryAfterMs !== undefined && { retryAfterMs }) };
}

/** Seconds, or a date of HTTP; at most a day. */
export function parseRetryAfter(value: string | null, nowMs = Date.now()): number | undefined {
  if (value === null) return undefined;
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - nowMs;
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(0, ms), 86_400_000);
}

/** Basic authentication in UTF-8, which servers of today expect; Latin-1 loses Chinese passwords. */
export function basicAuth(username: string, password: string): Readonly<Record<string, string>> {
  if (username === '' && password === '') return {};
  const bytes = new TextEncoder().encode(`${username}:${password}`);
  return { Authorization: `Basic ${btoa(String.fromCharCode(...bytes))}` };
}

/** The address of a folder or server as typed: http or https, no credentials in it, ended by a slash. */
export function folderAddress(typed: string): URL | undefined {
  const text = typed.normalize('NFKC').trim();
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  const url = text === '' ? undefined : urlOf(address);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  url.username = url.password = url.search = url.hash = '';
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}
