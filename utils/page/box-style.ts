// What everything that we show in a page has in common.

const LIGHT = `--surface:#fff;--sunken:#f2efe8;--line:#e2ded4;--ink:#1f2426;--soft:#5a605f;--accent:#0f6a66;--chosen:#e0efec;
--mark:#fbe3a1;--error:#b3261e;color-scheme:light`;
const DARK = `--surface:#22282a;--sunken:#1a1f21;--line:#3a4244;--ink:#e8eaea;--soft:#a9b1b1;--accent:#6cc5bd;--chosen:#1f3d3b;
--mark:#6b5512;--error:#ff9a90;color-scheme:dark`;

/** Chinese faces first, as in the panel: a system's own face may have none, and its quotes are half as wide. */
export const FONTS = '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",system-ui,sans-serif';

const SHAPE = `*{box-sizing:border-box;font:inherit;color:inherit;margin:0}
.box{background:var(--surface);color:var(--ink);border:1px solid var(--line);border-radius:8px;box-shadow:0 1px 2px #0000001a,0 8px 24px #00000030;font:13px/1.45 ${FONTS}}
.box:lang(en){font-family:system-ui,sans-serif}
.soft{color:var(--soft);font-size:12px}
.error{color:var(--error)}
.acts{display:flex;flex-wrap:wrap;gap:8px;justify-content:flex-end}
button{border:1px solid var(--soft);background:none;border-radius:6px;padding:4px 12px;min-height:30px;cursor:pointer}
.main{background:var(--accent);border-color:var(--accent);color:var(--surface)}
:focus{outline:2px solid var(--accent);outline-offset:2px}
`;

/** Colours are those of `components/ui/tokens.css`. */
export function boxCss(theme: 'auto' | 'light' | 'dark'): string {
  const automatic = theme === 'auto' ? `@media(prefers-color-scheme:dark){.box{${DARK}}}` : '';
  return `.box{${theme === 'dark' ? DARK : LIGHT}}${automatic}${SHAPE}`;
}
