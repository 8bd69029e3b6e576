import { expect, test } from 'vitest';
import { expectField, inEachBrowser } from './stage';

inEachBrowser((stage) => {
  test('says why a password and a read-only field are refused, and goes on with the next one', async () => {
    const page = await stage.draftside.newPage(stage.demo());
    await page.click('summary');
    await page.click('#password');
    const panel = await stage.draftside.openPanel(page);
    await expectField(panel, { state: 'password', length: 0 });
    expect(await panel.readField()).toBe('');

    await page.bringToFront();
    await page.click('#number');
    await expectField(panel, { state: 'read-only' });
    await page.click('#subject');
    await expectField(panel, { state: 'ready' });
    await page.close();
  });

  test('says that a page of the browser is out of bounds', async () => {
    const address = stage.browser === 'chromium' ? 'chrome://version/' : 'about:license';
    const page = await stage.draftside.newPage(address);
    const panel = await stage.draftside.openPanel(page);
    await expectField(panel, { state: 'restricted' });
    await page.close();
  });

  test('asks for the toolbar button on a page where it has not been clicked', async () => {
    const known = await stage.draftside.newPage(stage.demo());
    const panel = await stage.draftside.openPanel(known);
    const other = await stage.draftside.newPage(stage.demo().replace('127.0.0.1', 'localhost'));
    await expectField(panel, { state: 'not-enabled' });

    await stage.draftside.openPanel(other);
    await expectField(panel, { state: 'ready' });
    await other.close();
    await known.close();
  });
});
