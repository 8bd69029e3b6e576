/** What the frame editor starts from; old forum editors write their document in this way. */
const DOCUMENT = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>正文（框架编辑器）</title>
<style>
  body { margin: 0; min-height: 200px; padding: 10px 14px; font: 15px/1.7 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; color: #20262c; background: #fff; }
  p { margin: 4px 0; }
  h1, h2, h3 { margin: 10px 0 4px; font-size: 17px; }
</style>
</head>
<body aria-label="正文（框架编辑器）"></body></html>`;

/** Turns an empty same-origin frame into an editor and gives back its document. */
export function openFrameEditor(frame) {
  const page = frame.contentDocument;
  page.open();
  page.write(DOCUMENT);
  page.close();
  page.designMode = 'on';
  return page;
}
