import { FONTS } from '../box-style';

/** Colour and shape both tell the level: a disc, a triangle, a ring. The colours keep 3:1 on white and on black pages. */
export const MARKS_CSS = `@media print{:host{display:none!important}}
p{position:absolute;width:0;height:0;margin:0;overflow:hidden;visibility:hidden;contain:strict}
p>div{position:absolute;top:0;left:0}
b{position:absolute;width:14px;pointer-events:auto;cursor:pointer}
b::before{content:"";position:absolute;left:1px;top:calc(50% - 5px);width:10px;height:10px;box-sizing:border-box;forced-color-adjust:none}
.must::before{border-radius:5px;background:#d63b32}
.should::before{background:#b8780d;clip-path:polygon(50% 0,100% 100%,0 100%)}
.hint::before{border-radius:5px;border:2px solid #3f80b5}
b:hover{z-index:1}
b:hover::after{content:attr(data-tip);position:absolute;top:100%;left:0;width:max-content;max-width:min(340px,80vw);
padding:5px 9px;border-radius:6px;background:#22282a;color:#f2f4f4;border:1px solid #59615f;
font:13px/1.5 ${FONTS};white-space:pre-line;pointer-events:none;margin:3px 0}
.up:hover::after{top:auto;bottom:100%}
.end:hover::after{left:auto;right:0}`;
