// npm start: from a fresh machine to a browser with the extension on the demo page.
import path from 'node:path';
import { bin, ensureBrowsers, ensureDependencies, root, run } from './bootstrap.mjs';

const BY_HAND = `
To load the build into a browser of your own:
  Chrome, Edge and other Chromium browsers: open chrome://extensions, switch on developer mode, "Load unpacked", choose
    ${path.join(root, '.output/chrome-mv3')}
  Firefox: npm run build:firefox, then open about:debugging#/runtime/this-firefox, "Load Temporary Add-on", choose
    ${path.join(root, '.output/firefox-mv3/manifest.json')}
`;

ensureDependencies();
run(bin('wxt'), ['build']);
const { missing } = ensureBrowsers(['chromium']);
if (missing.length > 0) console.log(`Built, but there is no browser to show it in.\n${BY_HAND}`);
else await show();

async function show() {
  const { serve } = await import('./serve.mjs');
  const demo = await serve();
  const address = `${demo.origin}/`;
  try {
    if (hasDisplay()) await showWindow(address);
    else await showPicture(address);
  } finally {
    demo.close();
  }
}

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function showWindow(address) {
  const { browse } = await import('./browse.mjs'); // only now: puppeteer is not there before `npm ci`
  console.log(
    `\nDemo page: ${address}\nClick the Draftside button in the toolbar (or Alt+Shift+D). Close the browser to stop.`,
  );
  await browse(address);
}

/** A machine without a display: the panel is opened, used once, and photographed. */
async function showPicture(address) {
  const { loadDriver } = await import('./load-driver.mjs');
  const { setScene, takePicture } = await import('./pictures.mjs');
  const file = path.join(root, '.output/demo.png');
  const { launchDraftside } = await loadDriver();
  const draftside = await launchDraftside();
  try {
    const page = await draftside.newPage(address);
    await page.click('#body-textarea');
    const panel = await draftside.openPanel(page);
    await setScene(page, panel);
    await panel.chooseTemplate('summary.special');
    await panel.insertOutline();
    await takePicture(page, panel, file);
  } finally {
    await draftside.close();
  }
  console.log(`\nThis machine has no display: the browser ran without a window. Its picture: ${file}\n${BY_HAND}`);
}
