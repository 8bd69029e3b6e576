import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, test } from 'vitest';
import { expectField, inEachBrowser } from './stage';

/** A page with a field, and in it a frame whose server never answers. */
let server: Server;
beforeAll(async () => {
  server = createServer(({ url }, response) => {
    if (url !== '/') return;
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end('<!doctype html><label>名为正文<textarea rows=5></textarea></label><iframe src="/never"></iframe>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

inEachBrowser((stage) => {
  test('works while a frame of the page is still loading', async () => {
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const page = await stage.draftside.newPage('about:blank');
    page.goto(`http://127.0.0.1:${port}/`).catch(() => undefined); // it waits for the frame, for ever
    await page.waitForSelector('textarea');
    const panel = await stage.draftside.openPanel(page);
    await expectField(panel, { state: 'ready', label: '名为正文' });
  });
});
