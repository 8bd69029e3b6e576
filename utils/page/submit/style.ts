import type { GuardLook } from '../../app/guard-protocol';
import { boxColours, FONTS, LATIN } from '../palette/style';

const SHAPE = `
*{box-sizing:border-box;font:inherit;color:inherit;margin:0}
.box{background:var(--surface);color:var(--ink);border:1px solid var(--line);border-radius:10px;text-align:start;
box-shadow:0 1px 2px rgb(0 0 0/10%),0 8px 32px rgb(0 0 0/24%);
font:14px/1.55 ${FONTS}}
${LATIN}
.ask{margin:auto;padding:20px 22px 14px;width:min(460px,calc(100vw - 16px));height:fit-content;
max-height:min(560px,calc(100vh - 16px));display:flex;flex-direction:column;gap:8px;overflow:hidden}
.ask::backdrop{background:rgb(30 28 22/42%)}
h2{font-size:17px;font-weight:600;line-height:1.4}
#lead,.keys,h3{color:var(--soft);font-size:12.5px}
.keys{text-align:end;font-size:12px}
.list{overflow:auto;min-height:0;display:grid;gap:8px;padding:10px 12px;background:var(--sunken);border-radius:6px}
h3{font-weight:600}
ul{padding-inline-start:18px}
.confirm{color:var(--error);font-size:13px}
.confirm:empty{display:none}
.acts{display:flex;flex-wrap:wrap;gap:8px;justify-content:flex-end;padding-top:4px}
button{border:1px solid var(--soft);background:var(--surface);border-radius:6px;padding:5px 14px;min-height:34px;cursor:pointer}
button[name=back]{background:var(--accent);color:var(--on-accent);border-color:var(--accent)}
button:focus,.list:focus{outline:2px solid var(--accent);outline-offset:2px}
@media(max-width:480px){.acts button{flex:1 1 100%}}
.note p{font-weight:600}
.note{max-width:min(320px,calc(100vw - 32px));padding:10px 14px;font-size:13px;border-inline-start:4px solid var(--accent)}`;

/** Colours are those of `components/ui/tokens.css`. */
export const guardCss = (theme: GuardLook['theme']): string => boxColours(theme) + SHAPE;
