// A server for the pages of real editors: `tests/fixtures/editors`, with their packages under /npm/.
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EditorFixture } from '../fixtures/editors/catalogue';

const FOLDER = fileURLToPath(new URL('../fixtures/editors/', import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.gif': 'image/gif',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

export interface EditorPages {
  address(editor: Pick<EditorFixture, 'page'>): string;
  close(): void;
}

export async function serveEditorPages(): Promise<EditorPages> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    void answer(decodeURIComponent(pathname), response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    address: ({ page }) => `http://127.0.0.1:${address.port}/${page}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function answer(pathname: string, response: ServerResponse): Promise<void> {
  const type = TYPES[extname(pathname)];
  const isPackage = pathname.startsWith('/npm/');
  if (!isPackage && !type) return send(response, pageOf(pathname.slice(1)), TYPES['.html'] ?? '');
  const file = isPackage ? `node_modules/${pathname.slice('/npm/'.length)}` : `built${pathname}`;
  if (file.includes('..')) return void response.writeHead(400).end();
  try {
    send(response, await readFile(FOLDER + file), type ?? 'application/octet-stream');
  } catch {
    response.writeHead(404).end(); // favicon, and what an editor asks for but does not need
  }
}

function send(response: ServerResponse, body: string | Buffer, type: string): void {
  // Pages are fresh every time, packages are not asked for twice.
  const caching = type.startsWith('text/html') ? 'no-store' : 'max-age=3600';
  response.writeHead(200, { 'content-type': type, 'cache-control': caching }).end(body);
}

const pageOf = (bundle: string) => `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<title>${bundle}</title>
<body style="font: 16px sans-serif">
<div id="place"></div>
<p><button type="button" id="outside">outside</button></p>
<script type="module" src="/${bundle}.js"></script>
</html>
`;
