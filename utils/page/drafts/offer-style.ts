export const OFFER_CSS = `.box{--ink:#1d2129;--paper:#fff;--line:#c9ccd4;--main:#1a5fb4;--on-main:#fff;box-sizing:border-box;
max-width:min(440px,96vw);padding:8px 10px;border:1px solid var(--line);border-radius:8px;background:var(--paper);
color:var(--ink);font:13px/1.5 system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif;box-shadow:0 4px 16px #0003}
.box.dark{--ink:#e8eaed;--paper:#25282d;--line:#4a4f57;--main:#8ab4f8;--on-main:#10151c}
@media(prefers-color-scheme:dark){.box.auto{--ink:#e8eaed;--paper:#25282d;--line:#4a4f57;--main:#8ab4f8;--on-main:#10151c}}
p{margin:0 0 6px;white-space:pre-line}div div{display:flex;flex-wrap:wrap;gap:6px}
button{font:inherit;color:var(--ink);background:none;border:1px solid var(--line);border-radius:6px;padding:2px 12px;cursor:pointer}
button.main{background:var(--main);border-color:var(--main);color:var(--on-main)}
button:focus-visible,button:focus{outline:2px solid var(--main);outline-offset:2px}`;
