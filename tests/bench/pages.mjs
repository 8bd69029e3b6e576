// Pages whose cost is measured with and without an extension. Generated, the same bytes each time, nothing from elsewhere.
import http from 'node:http';

const SENTENCE = '今年以来，部门围绕年度目标推进各项工作，完成了既定任务，也发现了若干需要改进的问题。';
const STYLE =
  'body{font:14px/1.6 sans-serif;margin:8px}.post{border:1px solid #ccc;margin:4px}textarea{width:90%;height:4em}';
const POSTS = 200;
const LINKS = 22;
const FRAMES = 20;
const LONG = 100_000;

const page = (title, body) =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title><style>${STYLE}</style></head><body>${body}</body></html>`;

const paragraphs = (count) => `<p>${SENTENCE}</p>`.repeat(count);
const FIELD = '<textarea id="field"></textarea>';
const times = (count, part) => Array.from({ length: count }, (_, index) => part(index)).join('');

/** About a hundred elements, one of them a field. */
const post = (n) =>
  `<div class="post" id="post_${n}"><b>成员${n}</b>${paragraphs(1)}<ul>${times(
    LINKS,
    (k) => `<li><span>栏目${k}</span><a href="#${n}-${k}">第<em>${k}</em>项</a></li>`,
  )}</ul><form method="post" action="/"><textarea name="reply_${n}"></textarea><button>回复</button></form></div>`;

/** Ten mutations a call: elements, texts and attributes; from six hundred on the oldest goes. */
const STORM = `
let made = 0;
function change(feed) {
  const item = document.createElement('div');
  feed.append(item);
  for (let k = 0; k < 3; k += 1) {
    const part = document.createElement(made % 50 === 0 && k === 2 ? 'textarea' : 'span');
    item.append(part);
    if (k < 2) part.append('第' + made + '条');
  }
  item.setAttribute('data-number', made);
  item.className = 'post';
  if (feed.childElementCount > 600) feed.firstElementChild.remove();
  item.title = 'x';
  made += 1;
}
/** In slices of 500, each a task of its own, as pages that load do it. */
window.storm = (mutations) => new Promise((resolve) => {
  const feed = document.getElementById('feed');
  let left = mutations / 10;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    for (let k = 0; k < 50 && left > 0; k += 1, left -= 1) change(feed);
    if (left > 0) port2.postMessage(0);
    else resolve();
  };
  port2.postMessage(0);
});`;

const PAGES = {
  '/blank': () => page('blank', ''),
  '/trivial': () => page('trivial', paragraphs(3) + FIELD),
  '/forum': () => page('forum', `${times(POSTS, post)}<div contenteditable="true">${paragraphs(1)}</div>${FIELD}`),
  '/frames': () =>
    page('frames', times(FRAMES, (n) => `<iframe src="/inner?${n}" width="300" height="80"></iframe>`) + FIELD),
  '/inner': () => page('inner', FIELD + paragraphs(1)),
  '/storm': () => page('storm', `${FIELD}<div id="feed"></div><script>${STORM}</script>`),
  '/long-area': () => page('long', `<textarea id="field">${long('\n')}</textarea>`),
  '/long-rich': () =>
    page(
      'long',
      `<div id="field" contenteditable="true" style="height:200px;overflow:auto">${paragraphs(Math.ceil(LONG / SENTENCE.length))}</div>`,
    ),
};

const long = (separator) => (SENTENCE + separator).repeat(Math.ceil(LONG / (SENTENCE.length + 1))).slice(0, LONG);

/** Frames on the page of frames, itself included. */
export const FRAMES_IN_ALL = FRAMES + 1;

/** Serves them on this machine only. */
export async function servePages() {
  const server = http.createServer((request, response) => {
    const make = PAGES[new URL(request.url, 'http://localhost').pathname];
    response.writeHead(make ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    response.end(make?.());
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
