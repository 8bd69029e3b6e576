// node scripts/serve.mjs [PORT]   Serves the demo page on this machine only; a POST is answered with what was posted.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { root } from './bootstrap.mjs';

const FOLDER = path.join(root, 'demo');
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Serves a folder on loopback; port 0 takes any free one. */
export async function serve({ port = 0, folder = FOLDER } = {}) {
  const server = createServer((request, response) => {
    const answer = request.method === 'POST' ? echo(request, response) : sendFile(folder, request, response);
    answer.catch((error) => response.writeHead(500).end(String(error)));
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { origin: `http://127.0.0.1:${server.address().port}`, close: stop };
}

async function sendFile(folder, request, response) {
  const { pathname } = new URL(request.url, 'http://localhost');
  const file = path.join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  const type = TYPES[path.extname(file)];
  const content = file.startsWith(folder) && type ? await readFile(file).catch(() => undefined) : undefined;
  if (content === undefined) return response.writeHead(404).end();
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(content);
}

/** As plain text, so that nothing that was posted can run. */
async function echo(request, response) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const lines = [...new URLSearchParams(Buffer.concat(chunks).toString('utf8'))].map(
    ([name, value]) => `${name}: ${value}`,
  );
  response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end(lines.join('\n'));
}

if (process.argv[1] === import.meta.filename) {
  const { origin } = await serve({ port: Number(process.argv[2] ?? 8787) });
  console.log(`Demo page: ${origin}/ (Ctrl+C stops it)`);
}
