// A tiny server for tests/fixtures/pages.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { basename } from 'node:path';

const FOLDER = new URL('../fixtures/pages/', import.meta.url);

export interface FixturePages {
  address(file: string): string;
  close(): void;
}

export async function serveFixturePages(): Promise<FixturePages> {
  const server = createServer(async (request, response) => {
    const file = basename(new URL(request.url ?? '/', 'http://localhost').pathname);
    try {
      const page = await readFile(new URL(file, FOLDER));
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(page);
    } catch {
      response.writeHead(404).end(); // favicon and the like
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    address: (file) => `http://127.0.0.1:${address.port}/${file}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
