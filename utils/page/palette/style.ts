import { boxCss } from '../box-style';

const SHAPE = `.box{width:min(340px,calc(100vw - 8px));max-height:inherit;display:flex;flex-direction:column;overflow:hidden;
user-select:none}
.head,.foot{padding:5px 10px;background:var(--sunken);flex:none}
.head,.foot,.name,.text{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
b{color:var(--ink)}
b,.name{font-weight:600}
.content{display:flex;flex-direction:column;min-height:0}
.rows{position:relative;overflow:auto}
.row{display:grid;grid-template-columns:20px minmax(0,1fr) auto;padding:5px 10px 5px 6px}
.row[aria-selected=true]{background:var(--chosen);box-shadow:inset 3px 0 var(--accent)}
.num{grid-row:1/3;text-align:center;line-height:20px}
mark{background:var(--mark);border-radius:2px}
.tag{padding-inline-start:8px}
.text{grid-column:2/4}
.none{padding:10px;color:var(--soft)}
.error{padding:10px;user-select:text}
form{display:contents}
.fields{padding:8px 10px;display:grid;gap:8px;overflow:auto}
label{display:grid;gap:2px}
input,select{font-size:13px;color:var(--ink);background:var(--surface);border:1px solid var(--soft);border-radius:6px;
padding:4px 7px;min-height:30px;user-select:text}
button{border-color:var(--line)}
.acts{padding:4px 10px 8px;flex:none}
.live{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
@media(forced-colors:active){.row[aria-selected=true]{outline:2px solid Highlight;outline-offset:-2px}}`;

/** The palette's whole style. */
export const paletteCss = (theme: Parameters<typeof boxCss>[0]): string => boxCss(theme) + SHAPE;
