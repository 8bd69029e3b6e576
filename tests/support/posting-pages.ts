// Pages that post in all the ways pages do, and a server that counts what arrives.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface PostingPages {
  readonly origin: string;
  /** How often something was posted to /post?from=NAME. */
  posts(name: string): number;
  close(): void;
}

const SUBMIT_LOG = `addEventListener('DOMContentLoaded', () => {
  for (const form of document.forms) form.addEventListener('submit', (event) => {
    const seen = JSON.parse(sessionStorage.seen || '[]');
    sessionStorage.seen = JSON.stringify([...seen, event.submitter?.id ?? '']);
  });
});`;
const FIELD = '<textarea id="field" name="message" rows="8" cols="60"></textarea>';
const BUTTON = '<button id="post" name="act" value="go">提交</button>';
const form = (name: string, inner: string, attributes = '') =>
  `<form id="form" method="post" action="/post?from=${name}" ${attributes}>${inner}</form>`;
const FETCH = (name: string) => `fetch('/post?from=${name}', { method: 'POST', body: 'x' })`;
const SINK = '<iframe name="sink" id="sink" hidden></iframe>';

/** Posts a form into a frame made for it, as Discuz! does. */
const AJAXPOST = `function ajaxpost(form) {
  const frame = document.createElement('iframe'); frame.name = frame.id = 'ajaxframe' + form.id; frame.hidden = true;
  document.getElementById(frame.id)?.remove(); document.body.append(frame);
  form.target = frame.name; form.setAttribute('action', form.getAttribute('action').replace(/(&inajax=1)*$/, '&inajax=1'));
  HTMLFormElement.prototype.submit.call(form);
}`;

/** Name of the way → its page. */
const PAGES: Readonly<Record<string, string>> = {
  button: form('button', FIELD + BUTTON),
  enter: form('enter', `<input id="title" name="title">${FIELD}${BUTTON}`),
  request: `${form('request', FIELD + BUTTON)}<a id="link" href="#" onclick="form.requestSubmit(post);return false">交</a>`,
  script: `${form('script', FIELD + BUTTON)}<a id="link" href="#" onclick="form.submit();return false">交</a>`,
  hidden: `${form('hidden', FIELD + BUTTON, 'onsubmit="this.target=\'sink\';this.submit();return false"')}${SINK}`,
  ajaxpost: `${form('ajaxpost', FIELD + BUTTON, 'target="sink"')}${SINK.replace('hidden', 'hidden src="/sink"')}<a id="link" href="#" onclick="form.submit();return false">交</a>`,
  freshpost: `${form('freshpost', FIELD + BUTTON, 'target="sink"')}${SINK}<a id="link" href="#" onclick="form.submit();return false">交</a>`,
  fetched: `${form('fetched', FIELD + BUTTON)}<script>form.addEventListener('submit', (e) => { e.preventDefault(); ${FETCH('fetched')}; })</script>`,
  xhr: `${form('xhr', FIELD + BUTTON)}<script>form.addEventListener('submit', (e) => { e.preventDefault();
    const request = new XMLHttpRequest(); request.open('POST', '/post?from=xhr'); request.send(new FormData(form, e.submitter)); })</script>`,
  late: `${form('late', FIELD + BUTTON.replace('<button', '<button type="button"'))}<script>post.onclick = () =>
    fetch('/sink').then(() => form.submit())</script>`,
  discuz: discuz(),
  discuzx: discuzPost('discuzx'),
  discuzfast: discuzReply('discuzfast'),
  discuzkey: discuzReply('discuzkey'),
  ctrl: `${form('ctrl', FIELD + BUTTON)}<script>field.addEventListener('keydown', (e) => { if (e.ctrlKey && e.key === 'Enter') form.requestSubmit(post); })</script>`,
  clobbered: form(
    'clobbered',
    `${FIELD + BUTTON}<input type="hidden" name="submit"><input type="hidden" name="requestSubmit"><input type="hidden" name="target">
     <input type="hidden" name="querySelectorAll"><input type="hidden" name="closest"><input type="hidden" name="elements">`,
  ),
  editor: `${form('editor', `<iframe id="frame"></iframe><input type="hidden" name="message" id="copy">${BUTTON}`)}
    <script>frame.contentDocument.open(); frame.contentDocument.write('<body>'); frame.contentDocument.close();
    frame.contentDocument.designMode = 'on';
    form.addEventListener('submit', () => { copy.value = frame.contentDocument.body.innerHTML; })</script>`,
  spa: `<div id="app"></div><script>const render = () => { app.innerHTML = ${JSON.stringify(form('spa', FIELD + BUTTON))};
    app.firstChild.addEventListener('submit', (e) => { e.preventDefault(); ${FETCH('spa')}; }); }; render();
    addEventListener('load', () => setTimeout(render));</script>`,
  poster: `<div>${FIELD}<button id="post" onclick="${FETCH('poster').replaceAll('"', "'")}">发布</button></div>`,
  keyposter: `<div>${FIELD}<button id="post">发布</button></div><script>field.addEventListener('keydown', (e) => { if (e.ctrlKey && e.key === 'Enter') ${FETCH('keyposter')}; })</script>`,
};

/** The post page of a Discuz! forum by its documented ids and names: a check in `onsubmit`, then a post into a frame. */
function discuz(): string {
  return `<form id="postform" method="post" action="/post?from=discuz" onsubmit="return validate(this)">
    <input type="hidden" name="formhash" value="1f2e3d4c"><input type="hidden" name="posttime" value="1700000000">
    <input type="text" name="subject" id="subject" value="周报" maxlength="80">
    <textarea name="message" id="field" rows="12" cols="60"></textarea><em id="checklen"></em>
    <button type="submit" id="post" name="topicsubmit" value="true" class="pn pnc"><span>发表帖子</span></button></form>${SINK}
    <script>function validate(form) {
      if (new TextEncoder().encode(form.message.value).length > 20000 || form.subject.value === '') return false;
      post.disabled = true; form.target = 'sink'; form.submit(); return false;
    }</script>`;
}

/**
 * The same page in full, by the structure of X3.4 and X3.5: an editor in a frame over a textarea that is stale while it shows,
 * a check that refuses the first time because of the code, which is then another one, and a post into a fresh frame.
 */
function discuzPost(name: string): string {
  return `<form method="post" autocomplete="off" id="postform" action="/post?from=${name}" onsubmit="return validate(this)">
    <input type="hidden" name="formhash" value="1f2e3d4c"><input type="hidden" name="posttime" value="1700000000">
    <input type="hidden" name="wysiwyg" id="e_mode" value="1">
    <input type="text" name="subject" id="subject" value="周报" maxlength="80">
    <div id="e_body"><textarea name="message" id="e_textarea" class="pt" style="display:none"></textarea></div>
    <input name="seccodeverify" id="seccodeverify"><img id="vseccode" alt=""><em id="checkseccode"></em>
    <button type="submit" id="postsubmit" name="topicsubmit" value="true" class="pn pnc"><span>发表帖子</span></button></form>
    <style>#e_iframe { width: 600px; height: 180px }</style><script>
    const editor = document.createElement('iframe'); editor.id = 'e_iframe'; editor.className = 'pt'; e_textarea.after(editor);
    const inside = editor.contentDocument; inside.open(); inside.write('<!doctype html><body>'); inside.close();
    inside.designMode = 'on'; inside.body.contentEditable = true;
    const codeOf = (html) => html.replace(/<br>|<\\/(div|p)>/g, '\\n').replace(/<[^>]*>/g, '');
    function validate(form) {
      if (form.subject.value === '') return false;
      if (seccodeverify.value !== '8k2m') { vseccode.dataset.code = String(Math.random()); checkseccode.textContent = '验证码错误'; return false; }
      form.message.value = codeOf(inside.body.innerHTML);
      postsubmit.disabled = true; ajaxpost(form); return false;
    } ${AJAXPOST}</script>`;
}

/** Its quick reply below a topic: Ctrl+Enter calls the check and posts without a submit event. */
function discuzReply(name: string): string {
  return `<form method="post" autocomplete="off" id="fastpostform" action="/post?from=${name}" onsubmit="return fastpostvalidate(this)">
    <input type="hidden" name="formhash" value="1f2e3d4c"><textarea rows="6" cols="60" name="message" id="fastpostmessage"
    onkeydown="if (event.ctrlKey && event.key === 'Enter') fastpostvalidate(fastpostform)"></textarea>
    <button type="submit" name="replysubmit" id="fastpostsubmit" class="pn pnc vm" value="replysubmit"><strong>发表回复</strong></button></form>
    <script>function fastpostvalidate(form) {
      if (form.message.value.length < 5) return false;
      fastpostsubmit.disabled = true; ajaxpost(form); return false;
    } ${AJAXPOST}</script>`;
}

/** `script` is put into every page; a post is answered by another page, unless pages are to stay. */
export async function servePostingPages({ script = '', areStaying = false } = {}): Promise<PostingPages> {
  const counts = new Map<string, number>();
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const from = searchParams.get('from') ?? 'others'; // a form with method get replaces the query
    const page = PAGES[pathname.slice(1)];
    if (pathname === '/post') counts.set(from, (counts.get(from) ?? 0) + 1);
    if (pathname === '/post' && areStaying) return void response.writeHead(204).end();
    response.setHeader('content-type', 'text/html; charset=utf-8');
    const content = page ? `<script>${SUBMIT_LOG}</script>${page}<script>${script}</script>` : 'posted';
    response.end(`<!doctype html><meta charset="utf-8"><title>x</title>${content}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    posts: (name) => counts.get(name) ?? 0,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
