// A server for tests/fixtures/hostile: each page has a line of headers of its own in its first comment.
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { basename } from 'node:path';

const FOLDER = new URL('../fixtures/hostile/', import.meta.url);

export async function serveHostilePages(): Promise<{ readonly origin: string; close(): void }> {
  const server = createServer((request, response) => {
    void answer(basename(new URL(request.url ?? '/', 'http://localhost').pathname), response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { origin: `http://127.0.0.1:${address.port}`, close };
}

async function answer(file: string, response: ServerResponse): Promise<void> {
  const page = await readFile(new URL(file, FOLDER), 'utf8').catch(() => undefined);
  if (page === undefined) return void response.writeHead(404).end();
  const headers = [...page.matchAll(/^<!-- ([\w-]+): (.*) -->$/gm)].map(([, name = '', value = '']) => [name, value]);
  const all = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    ...Object.fromEntries(headers),
  };
  response.writeHead(200, all).end(page);
}
