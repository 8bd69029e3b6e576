import type { PaletteLook } from '../../app/inpage-protocol';

const LIGHT = `--surface:#fff;--sunken:#f2efe8;--line:#e2ded4;--ink:#1f2426;--soft:#5a605f;--accent:#0f6a66;--chosen:#e0efec;
--on-accent:#fff;--mark:#fbe3a1;--on-mark:#1f2426;--error:#b3261e;color-scheme:light;`;
const DARK = `--surface:#22282a;--sunken:#1a1f21;--line:#3a4244;--ink:#e8eaea;--soft:#a9b1b1;--accent:#6cc5bd;--chosen:#1f3d3b;
--on-accent:#0c1f1e;--mark:#6b5512;--on-mark:#fff;--error:#ff9a90;color-scheme:dark;`;

/** Chinese faces first, as in the panel: a system's own face may have none, and its quotes are half as wide. */
export const FONTS = '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",system-ui,sans-serif';
export const LATIN = '.box:lang(en){font-family:system-ui,sans-serif}';

const SHAPE = `
*{box-sizing:border-box;font:inherit;color:inherit;margin:0}
.box{width:min(340px,calc(100vw - 8px));max-height:inherit;display:flex;flex-direction:column;overflow:hidden;
background:var(--surface);color:var(--ink);border:1px solid var(--line);border-radius:8px;user-select:none;
box-shadow:0 1px 2px rgb(0 0 0/10%),0 8px 24px rgb(0 0 0/18%);text-align:start;
font:13px/1.45 ${FONTS}}
${LATIN}
.head,.foot{padding:5px 10px;color:var(--soft);background:var(--sunken);font-size:12px;flex:none;
white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.head b{color:var(--ink);font-weight:600}
.content{display:flex;flex-direction:column;min-height:0}
.rows{position:relative;overflow:auto;flex:1 1 auto;min-height:0}
.row{display:grid;grid-template-columns:20px minmax(0,1fr) auto;padding:5px 10px 5px 6px;cursor:default}
.row[aria-selected=true]{background:var(--chosen);box-shadow:inset 3px 0 var(--accent)}
.num{grid-row:1/3;color:var(--soft);text-align:center;font-size:12px;line-height:20px}
.name{overflow:hidden;text-overflow:ellipsis;white-space:nowrap;font-weight:600}
.name mark{background:var(--mark);color:var(--on-mark);border-radius:2px}
.tag{color:var(--soft);font-size:12px;padding-inline-start:8px}
.text{grid-column:2/4;color:var(--soft);font-size:12px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.none{padding:10px;color:var(--soft)}
.error{padding:10px;color:var(--error);user-select:text}
form{display:contents}
.fields{padding:8px 10px;display:grid;gap:8px;overflow:auto;min-height:0}
label{display:grid;gap:2px;font-size:12px;color:var(--soft)}
input,select{font-size:13px;color:var(--ink);background:var(--surface);border:1px solid var(--soft);border-radius:5px;
padding:4px 7px;width:100%;min-height:30px;user-select:text}
input:focus,select:focus,button:focus-visible{outline:2px solid var(--accent);outline-offset:1px}
.acts{display:flex;gap:8px;justify-content:flex-end;padding:4px 10px 8px;flex:none}
button{border:1px solid var(--line);background:var(--surface);border-radius:5px;padding:4px 12px;min-height:30px}
button[name=insert]{background:var(--accent);color:var(--on-accent);border-color:var(--accent)}
.live{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
@media (forced-colors:active){.row[aria-selected=true]{outline:2px solid Highlight;outline-offset:-2px}}`;

/** Colours are those of `components/ui/tokens.css`. */
export function boxColours(theme: PaletteLook['theme']): string {
  const automatic = `.box{${LIGHT}}@media (prefers-color-scheme:dark){.box{${DARK}}}`;
  return theme === 'auto' ? automatic : `.box{${theme === 'dark' ? DARK : LIGHT}}`;
}

/** The palette's whole style. */
export const paletteCss = (theme: PaletteLook['theme']): string => boxColours(theme) + SHAPE;
