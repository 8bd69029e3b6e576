import type { GuardLook } from '../../app/guard-protocol';
import { boxCss } from '../box-style';

const SHAPE = `.ask{margin:auto;padding:20px 22px 14px;width:min(460px,calc(100vw - 16px));max-height:min(560px,calc(100vh - 16px));
display:flex;flex-direction:column;gap:8px;overflow:hidden;font-size:14px;line-height:1.55}
.ask::backdrop{background:#1e1c166b}
h2,h3,.note p{font-weight:600}
h2{font-size:17px}
.keys{text-align:end}
.list{overflow:auto;display:grid;gap:8px;padding:10px 12px;background:var(--sunken);border-radius:6px}
ul{padding-inline-start:18px}
.error:empty{display:none}
button{min-height:34px}
.acts{padding-top:4px}
@media(max-width:480px){.acts button{flex:1 1 100%}}
.note{max-width:min(320px,calc(100vw - 32px));padding:10px 14px;border-inline-start:4px solid var(--accent)}`;

/** Of the question and of the note. */
export const guardCss = (theme: GuardLook['theme']): string => boxCss(theme) + SHAPE;
