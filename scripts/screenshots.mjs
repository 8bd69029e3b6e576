// npm run screenshots: the pictures of the README, of the stores and of the help, from the built extension (npm run build first).
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { ensureBrowsers, ensureDependencies, root } from './bootstrap.mjs';

const FOLDER = path.join(root, 'docs/images');

/** A chapter of the help → the view of the gallery that it shows. */
const HELP_PICTURES = { first: 'pane=outline', drafts: 'pane=drafts&drafts' };

/** A report as it stands halfway: one section is missing, one figure is open, a number is skipped. */
const REPORT = [
  '2024年，市档案局按照年度工作要点，围绕馆藏整理和数字化两项任务，扎实开展档案专项工作，按期完成目标。现将有关情况总结如下：',
  '一、工作开展情况',
  '（一）馆藏整理。一是清点库房，核对案卷三千二百卷。二是补录目录XX条，全部导入系统。',
  '（三）数字化扫描。完成扫描四十万页，抽检合格率达到百分之九十九。',
  '二、下一步工作计划',
  '明年三月底前完成余下扫描，由档案科负责。',
];

ensureDependencies();
if (ensureBrowsers(['chromium']).missing.length > 0) process.exit(1);
mkdirSync(FOLDER, { recursive: true });
const { loadDriver } = await import('./load-driver.mjs');
const { setScene, takePicture } = await import('./pictures.mjs');
const { openGallery } = await import('./gallery-server.mjs');
const { serve } = await import('./serve.mjs');
const { launchDraftside } = await loadDriver();
const demo = await serve({ port: 8787 }); // the address is in the picture
const draftside = await launchDraftside();
try {
  const page = await draftside.newPage(`${demo.origin}/`);
  await page.click('#body-textarea');
  await page.keyboard.type(REPORT.join('\n'));
  const panel = await draftside.openPanel(page);
  await setScene(page, panel);
  await panel.chooseTemplate('summary.special');
  await panel.sections();
  await take(page, panel, 'outline');
  await panel.searchSnippets('zongjie'); // 总结 by its sound
  await take(page, panel, 'snippets');
  await panel.findings();
  await take(page, panel, 'checklist');
} finally {
  await draftside.close();
  demo.close();
}
for (const language of ['zh-CN', 'en']) await takeStorePicture(language);
await takeHelpPictures();

/** In the size that the stores ask for: the form to try everything in, with the panel beside it. */
async function takeStorePicture(language) {
  const browser = await launchDraftside({ language });
  try {
    const page = await browser.openExtensionPage('welcome.html');
    await page.setViewport({ width: 1280, height: 800 });
    await page.waitForSelector('.panel [data-section-id][data-status=missing]');
    const file = path.join(root, 'docs/store', `${language}.png`);
    await page.screenshot({ path: file });
    console.log(path.relative(root, file));
  } finally {
    await browser.close();
  }
}

/** Of the panel's upper part, as small as can be: they are in the package. */
async function takeHelpPictures() {
  const gallery = await openGallery();
  try {
    await gallery.page.setViewport({ width: 420, height: 520, deviceScaleFactor: 1.5 });
    for (const language of ['zh-CN', 'en']) {
      mkdirSync(path.join(root, 'public/help', language), { recursive: true });
      for (const [name, query] of Object.entries(HELP_PICTURES)) {
        await gallery.page.goto(`${gallery.address}?${query}&lang=${language}&theme=light`);
        await gallery.page.waitForSelector('body[data-done]');
        const file = path.join(root, 'public/help', language, `${name}.webp`);
        await gallery.page.screenshot({ path: file, type: 'webp', quality: 75 });
        console.log(path.relative(root, file));
      }
    }
  } finally {
    await gallery.close();
  }
}

/** The mouse goes away first: what is under it looks chosen. */
async function take(page, panel, name) {
  await panel.page.mouse.move(0, 0);
  const file = path.join(FOLDER, `${name}.png`);
  await takePicture(page, panel, file);
  console.log(path.relative(root, file));
}
