// A page's own script that hears whatever passes through its world, and speaks on every channel a page has.

/** Leaves `overheard` (strings), `types` (of events) and `impersonate()` behind. */
export const SPY = `
// Whatever is said in this page's world passes here first.
window.overheard = [];
const note = (values) => {
  for (const value of values) if (typeof value === 'string') overheard[overheard.length] = value;
};
const spy = (owner, name) => {
  const own = owner[name];
  owner[name] = function (...given) {
    note(given);
    const result = own.apply(this, given);
    note([result]);
    return result;
  };
};
for (const name of ['postMessage', 'dispatchEvent']) spy(window, name);
spy(JSON, 'stringify');
spy(JSON, 'parse');
for (const name of ['setData', 'getData']) spy(DataTransfer.prototype, name);
for (const name of ['includes', 'slice', 'split', 'replace', 'trim']) spy(String.prototype, name);
for (const name of ['join', 'push', 'includes']) spy(Array.prototype, name);
for (const name of ['dispatchEvent', 'addEventListener']) spy(EventTarget.prototype, name);
window.types = new Set();
for (const target of [window, document])
  for (const type of ['message', 'messageerror', 'error', 'storage', 'custom', 'draftside', 'paste', 'beforeinput', 'input'])
    target.addEventListener(type, ({ type: name, data, detail, message, clipboardData, dataTransfer }) => {
      types.add(name);
      note([data, detail, message, clipboardData?.getData('text/plain'), dataTransfer?.getData('text/plain')]);
    }, true);
/** Says all that the extension's parts say to each other, on every channel a page has. */
window.impersonate = () => {
  const messages = [
    { type: 'field/apply', data: { fieldId: 'x', expectedText: '', edits: [{ start: 0, end: 0, inline: '假' }], primary: 0 } },
    { type: 'palette/open', data: {} },
    { type: 'page/dispatch', data: { kind: 'paste', text: '假', html: '', isCaught: false } },
    { type: 'page/drive', data: { editor: 'ace', path: [0], act: { kind: 'read' } } },
  ];
  for (const message of messages) {
    window.postMessage(message, '*');
    for (const name of ['draftside', 'draftside.snippets', message.type]) {
      document.dispatchEvent(new CustomEvent(name, { detail: message }));
      new BroadcastChannel(name).postMessage(message);
    }
    // Neither is there for a page, as long as nothing in the manifest makes it be.
    window.chrome?.runtime?.sendMessage?.(message);
    window.browser?.runtime?.sendMessage?.(message);
  }
};
`;
