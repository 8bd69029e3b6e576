// Pictures of a page with the real side panel beside it.

const SIZE = { height: 860, deviceScaleFactor: 1.5 };
const PAGE_WIDTH = 960;
const PANEL_WIDTH = 400;

/** Gives page and panel the sizes that the picture shows; they stay so. */
export async function setScene(page, panel) {
  await panel.page.setViewport({ width: PANEL_WIDTH, ...SIZE });
  await page.setViewport({ width: PAGE_WIDTH, ...SIZE });
}

/** Writes a PNG of both, side by side. */
export async function takePicture(page, panel, file) {
  const [left, right] = [await shoot(page), await shoot(panel.page)];
  const canvas = await page.browser().newPage();
  await canvas.setViewport({ width: PAGE_WIDTH + PANEL_WIDTH + 1, ...SIZE });
  const image = (data, width) => `<img src="data:image/png;base64,${data}" style="width:${width}px">`;
  await canvas.setContent(
    `<body style="margin:0;display:flex;gap:1px;background:#c8ccd0">${image(left, PAGE_WIDTH)}${image(right, PANEL_WIDTH)}`,
  );
  await canvas.screenshot({ path: file });
  await canvas.close();
  await page.bringToFront();
}

const shoot = (page) => page.screenshot({ encoding: 'base64' });
