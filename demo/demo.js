import { openFrameEditor } from './editor-frame.js';

const form = document.getElementById('compose');
const rich = document.getElementById('body-rich');
const frame = openFrameEditor(document.getElementById('body-frame'));

wireToolbar('[data-command]', document, (button) => [button.dataset.command, button.dataset.value]);
wireToolbar('[data-frame-command]', frame, (button) => [button.dataset.frameCommand]);
form.addEventListener('submit', post);

/** Buttons keep the focus in the editor, as editors do. */
function wireToolbar(selector, page, commandOf) {
  for (const button of document.querySelectorAll(selector)) {
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', () => {
      const [command, value] = commandOf(button);
      page.execCommand(command, false, value);
    });
  }
}

async function post(event) {
  event.preventDefault();
  const fields = {
    标题: form.subject.value,
    '正文（纯文本）': form.textarea.value,
    '正文（富文本）': rich.innerHTML,
    '正文（框架编辑器）': frame.body.innerHTML,
  };
  show(fields, await send(fields));
}

/** Whether a server took it; a plain file server does not, and the page says so. */
async function send(fields) {
  const body = new URLSearchParams(fields);
  const reply = await fetch(form.action, { method: 'POST', body }).catch(() => undefined);
  return reply?.ok === true;
}

function show(fields, isTaken) {
  const rows = Object.entries(fields).flatMap(([name, value]) => [element('dt', name), element('dd', value)]);
  document.getElementById('posted-fields').replaceChildren(...rows);
  document.getElementById('posted-note').textContent = isTaken
    ? '服务器已收到。'
    : '没有服务器接收，以下是本页要提交的内容。';
  const posted = document.getElementById('posted');
  posted.hidden = false;
  posted.scrollIntoView({ block: 'start' });
}

function element(tag, text) {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}
