import type { Words } from '../i18n';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);

/** The source of a small form with a half-written report: a title and a body. */
export function sampleForm(t: Words['t']): string {
  const title = escapeHtml(t('welcome.form.title'));
  const body = escapeHtml(t('welcome.form.body'));
  return `<!doctype html>
<html><head><meta charset="utf-8"><meta name="color-scheme" content="light"><title>${escapeHtml(t('welcome.form'))}</title>
<style>
  body { display: grid; grid-template-rows: auto auto auto 1fr; gap: 8px; height: 100vh; margin: 0; padding: 16px;
    box-sizing: border-box; background: #fff; color: #1f2426; font: 14px/1.7 system-ui, "Noto Sans CJK SC", sans-serif; }
  label { font-weight: 600; }
  input, textarea { box-sizing: border-box; width: 100%; padding: 8px 10px; border: 1px solid #8d897f;
    border-radius: 6px; font: inherit; resize: none; }
  :focus-visible { outline: 2px solid #0f6a66; outline-offset: 1px; }
</style></head><body>
<label for="title">${title}</label>
<input id="title" name="title" value="${escapeHtml(t('welcome.form.title.value'))}">
<label for="body">${body}</label>
<textarea id="body" name="body">
${escapeHtml(t('welcome.form.body.value'))}</textarea>
</body></html>`;
}
