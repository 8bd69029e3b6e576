// Pages that lose what was written in them, as pages do.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface LosingPages {
  readonly origin: string;
  /** The same server under another name: another origin. */
  readonly otherOrigin: string;
  close(): void;
}

const FIELD = '<textarea id="field" name="message" rows="6" cols="60"></textarea>';
const PAGES: Readonly<Record<string, string>> = {
  /** The session is over when it is sent: the server asks for a login first. */
  session: `<form method="post" action="/expired">${FIELD}<button id="post">提交</button></form>`,
  login: '<form method="post" action="/back"><input name="user"><button id="post">登录</button></form>',
  /** Says that it failed, and empties its field all the same. */
  clearing: `<form id="form">${FIELD}<button id="post">提交</button></form><output id="error"></output>
    <script>form.onsubmit = () => { fetch('/fails', { method: 'POST' }).then(() => { field.value = ''; error.value = '失败'; }); return false; }</script>`,
  plain: FIELD,
  /** Puts a new field in the place of the one that is written in, at the first key and at the fifth. */
  replacing: `<div id="app">${FIELD}</div><script>let keys = 0; app.oninput = () => { keys += 1;
    if (keys !== 1 && keys !== 5) return;
    const next = field.cloneNode(); next.value = field.value; field.replaceWith(next);
    next.focus(); next.setSelectionRange(keys, keys); }</script>`,
};

export async function serveLosingPages(): Promise<LosingPages> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const to = { '/expired': '/login', '/back': '/session' }[pathname];
    if (to !== undefined) return response.writeHead(303, { location: to }).end();
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><meta charset="utf-8"><title>x</title>${PAGES[pathname.slice(1)] ?? 'other'}`);
    return response;
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    otherOrigin: `http://localhost:${port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
