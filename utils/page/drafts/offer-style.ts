import { FONTS, LATIN } from '../palette/style';

export const OFFER_CSS = `.box{--ink:#1f2426;--paper:#fff;--line:#b9b5aa;--main:#0f6a66;--on-main:#fff;box-sizing:border-box;
max-width:min(440px,96vw);padding:8px 10px;border:1px solid var(--line);border-radius:8px;background:var(--paper);
color:var(--ink);font:13px/1.5 ${FONTS};box-shadow:0 4px 16px #0003}
${LATIN}
.box.dark{--ink:#e8eaea;--paper:#22282a;--line:#59615f;--main:#6cc5bd;--on-main:#0c1f1e}
@media(prefers-color-scheme:dark){.box.auto{--ink:#e8eaea;--paper:#22282a;--line:#59615f;--main:#6cc5bd;--on-main:#0c1f1e}}
p{margin:0 0 6px;white-space:pre-line}div div{display:flex;flex-wrap:wrap;gap:6px}
button{font:inherit;color:var(--ink);background:none;border:1px solid var(--line);border-radius:6px;padding:3px 12px;cursor:pointer}
button.main{background:var(--main);border-color:var(--main);color:var(--on-main);font-weight:600}
button:focus-visible,button:focus{outline:2px solid var(--main);outline-offset:2px}`;
