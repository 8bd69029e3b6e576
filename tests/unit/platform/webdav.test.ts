import { getEventListeners } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { folderAddress, parseRetryAfter, request } from '@/utils/platform/transports/http';
import { parseMultistatus } from '@/utils/platform/transports/multistatus';
import { createWebDav } from '@/utils/platform/transports/webdav';

const { signal } = new AbortController();
const NAME = `abcdefghijkl.00000001.${'0f'.repeat(16)}.seg`;
const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** A server that answers as told, and notes what it was sent. */
async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const seen: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    seen.push(request);
    request.resume();
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stops.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    seen,
    port,
    transport: createWebDav({ address: `http://127.0.0.1:${port}/`, username: '张三', password: '密码' }),
  };
}

const status =
  (code: number, headers: Record<string, string> = {}) =>
  (_request: unknown, response: ServerResponse) =>
    void response.writeHead(code, headers).end('<html>no</html>');

describe('what servers answer', () => {
  test.each([
    [401, { kind: 'ask', reason: 'sign-in' }],
    [403, { kind: 'ask', reason: 'forbidden' }],
    [405, { kind: 'ask', reason: 'not-webdav' }],
    [409, { kind: 'again' }],
    [412, { kind: 'again' }],
    [413, { kind: 'full' }],
    [423, { kind: 'again' }],
    [500, { kind: 'again' }],
    [503, { kind: 'again' }],
    [507, { kind: 'full' }],
  ])('%i to an upload', async (code, failure) => {
    const { transport } = await serve(status(code));
    expect(await transport.put(NAME, new Uint8Array([1]), signal)).toMatchObject({ ok: false, failure });
  });

  test('429 with Retry-After is not asked again before', async () => {
    const { transport } = await serve(status(429, { 'retry-after': '120' }));
    expect(await transport.list(signal)).toMatchObject({ failure: { kind: 'again', retryAfterMs: 120_000 } });
  });

  test('a page instead of a list', async () => {
    const { transport } = await serve(status(200));
    expect(await transport.list(signal)).toMatchObject({ failure: { kind: 'ask', reason: 'not-webdav' } });
  });

  test('a page that calls itself a list', async () => {
    const { transport } = await serve(status(207));
    expect(await transport.list(signal)).toMatchObject({ failure: { kind: 'ask', reason: 'not-webdav' } });
  });

  test('a redirect is not followed, and the password goes nowhere else', async () => {
    const elsewhere = await serve(status(200));
    const { transport } = await serve((_request, response) =>
      response.writeHead(302, { location: `http://127.0.0.1:${elsewhere.port}/` }).end(),
    );
    for (const answer of [await transport.list(signal), await transport.put(NAME, new Uint8Array(), signal)])
      expect(answer).toMatchObject({ failure: { kind: 'ask', reason: 'moved' } });
    expect(elsewhere.seen).toEqual([]);
  });

  test('no cookie, no referrer and nothing of a cache goes along', async () => {
    const asked: RequestInit[] = [];
    const fetchIt = async (_url: unknown, init: RequestInit = {}) => {
      asked.push(init);
      return new Response('', { status: 404 });
    };
    await request({ method: 'GET', url: 'https://dav.example.cn/', signal }, fetchIt as typeof fetch);
    expect(asked).toMatchObject([{ credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' }]);
  });

  test('a file larger than anything of ours is given up as soon as that is clear', async () => {
    let sent = 0;
    const { transport } = await serve((_request, response) => {
      response.writeHead(200);
      const more = () => {
        while (!response.destroyed && sent < 1e9) {
          sent += 65_536;
          if (!response.write(Buffer.alloc(65_536))) return response.once('drain', more);
        }
        return response.end();
      };
      more();
    });
    expect(await transport.get(NAME, 1_000_000, signal)).toMatchObject({ failure: { kind: 'again' } });
    expect(sent).toBeLessThan(5e8);
  });

  test('no answer at all', async () => {
    const { transport } = await serve((request) => request.destroy());
    expect(await transport.list(signal)).toMatchObject({ failure: { kind: 'again' } });
  });

  test('a Chinese name and password are sent in UTF-8, and no cookie with them', async () => {
    const { transport, seen } = await serve(status(401));
    await transport.list(signal);
    const sent = seen[0]?.headers.authorization?.replace('Basic ', '') ?? '';
    expect(Buffer.from(sent, 'base64').toString()).toBe('张三:密码');
    expect(seen[0]?.headers.cookie).toBeUndefined();
  });
});

describe('lists', () => {
  const entry = (href: string, rest: string) => `<D:response><D:href>${href}</D:href>${rest}</D:response>`;
  const list = (...entries: string[]) =>
    `<?xml version="1.0"?><D:multistatus xmlns:D="DAV:">${entries.join('')}</D:multistatus>`;

  test('of any prefix, with escapes, full addresses and folders among them', () => {
    const xml = list(
      entry('/dav/draftside1/', '<D:resourcetype><D:collection/></D:resourcetype>'),
      entry('http://host/dav/%E7%A8%BF%E8%BE%B9/a%20b', '<D:getcontentlength>12</D:getcontentlength>'),
      entry('/x/a&amp;b', '<D:getcontentlength/>'),
    );
    expect(parseMultistatus(xml)).toEqual([
      { name: 'a b', bytes: 12 },
      { name: 'a&b', bytes: Number.NaN },
    ]);
    expect(parseMultistatus(xml.replaceAll('D:', 'lp1:'))).toHaveLength(2);
    expect(parseMultistatus(xml.replaceAll('D:', '').replace('xmlns:D', 'xmlns'))).toHaveLength(2);
  });
  test('that are none, cut off, or hostile never throw', () => {
    expect(parseMultistatus('<html>')).toBeUndefined();
    expect(parseMultistatus('<D:multistatus><D:response><D:href>/a')).toEqual([]);
    expect(parseMultistatus(list(entry('/%zz', ''), entry('&#x110000;', ''), entry('', '')))).toBeInstanceOf(Array);
  });
});

test('addresses as people type them', () => {
  expect(folderAddress('dav.example.cn/dav')?.href).toBe('https://dav.example.cn/dav/');
  expect(folderAddress(' https：//dav.example.cn/稿边 ')?.href).toBe('https://dav.example.cn/%E7%A8%BF%E8%BE%B9/');
  expect(folderAddress('https://user:secret@dav.example.cn/x?y#z')?.href).toBe('https://dav.example.cn/x/');
  for (const bad of ['', 'ftp://x', 'javascript:alert(1)', 'file:///etc'])
    expect(folderAddress(bad), bad).toBeUndefined();
});

test('Retry-After in seconds and as a date', () => {
  expect(parseRetryAfter('7')).toBe(7000);
  expect(parseRetryAfter('Thu, 26 Nov 2026 12:00:10 GMT', Date.UTC(2026, 10, 26, 12))).toBe(10_000);
  expect(parseRetryAfter('soon')).toBeUndefined();
});

test('a request that is over is not stopped with what comes after it', async () => {
  const { port } = await serve(status(200));
  await request({ method: 'GET', url: `http://127.0.0.1:${port}/`, signal });
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});
