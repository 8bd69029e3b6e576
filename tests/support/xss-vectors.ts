// Texts that run a script wherever they are taken for markup. Each calls hit(), which the tests count.

const HANDLERS = ['onload', 'onerror', 'onfocus', 'onclick', 'onmouseover', 'ontoggle', 'onanimationstart', 'onbegin'];
const CARRIERS = [
  (handler: string) => `<img src=x ${handler}=hit()>`,
  (handler: string) => `<svg ${handler}=hit()>`,
  (handler: string) => `<svg><animate ${handler}=hit() attributeName=x dur=1s>`,
  (handler: string) => `<input autofocus ${handler}=hit()>`,
  (handler: string) => `<details open ${handler}="hit()">甲</details>`,
  (handler: string) => `<video ${handler}=hit()><source ${handler}=hit()></video>`,
  (handler: string) => `<body ${handler}=hit()>`,
  (handler: string) => `<iframe ${handler}=hit()></iframe>`,
  (handler: string) => `<style>@keyframes x{}</style><p style="animation:x 1s" ${handler}="hit()">甲</p>`,
  (handler: string) => `<math><mtext ${handler}=hit()>甲</mtext></math>`,
  (handler: string) => `<a href=x tabindex=1 ${handler}=hit()>甲</a>`,
];

/** How a vector tries to get out of the place it was put in. */
const WAYS_OUT = [
  (vector: string) => `</textarea>${vector}`,
  (vector: string) => `"></p>${vector}`,
  (vector: string) => `'>${vector}`,
  (vector: string) => `-->${vector}`,
  (vector: string) => `]]>${vector}`,
  (vector: string) => `</style></script></title></noscript>${vector}`,
  (vector: string) => `<noscript><p title="</noscript>${vector}">`,
  (vector: string) => `<template>${vector}</template>`,
  (vector: string) => `<table><td>${vector}`,
  (vector: string) => `<svg><style>${vector}`,
  (vector: string) => `<math><annotation-xml encoding="text/html">${vector}`,
  (vector: string) => `<p>${vector}</p><p>乙</p>`,
  (vector: string) => `&lt;b&gt;${vector}`,
  (vector: string) => vector.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  (vector: string) => vector.replaceAll('<', '&#60;').replaceAll('>', '&#x3e;'),
  (vector: string) => vector.replaceAll('<', '\\u003c').replaceAll('>', '\\x3e'),
  (vector: string) => vector.replaceAll('<', '＜').replaceAll('>', '＞'),
  (vector: string) => vector.toUpperCase().replaceAll('HIT()', 'hit()'),
  (vector: string) => vector.replace('<', '</'),
  (vector: string) => `[url=javascript:hit()]${vector}[/url]`,
  (vector: string) => `[img]x" onerror="hit()[/img]${vector}`,
  (vector: string) => `[b]${vector}[/b][script]hit()[/script]`,
  (vector: string) => `![](x"onerror="hit())${vector}`,
  (vector: string) => `[甲](javascript:hit())${vector}`,
  (vector: string) => `{{ "${vector.replaceAll('"', "'")}" }}`,
  (vector: string) => `\${hit()}{{constructor.constructor('hit()')()}}${vector}`,
];

const SHELLS = [
  '<script>hit()</script>',
  '<SCRIPT>hit()</SCRIPT>',
  '<script type=module>hit()</script>',
  '<script src=data:text/javascript,hit()></script>',
  '<svg><script>hit()</script></svg>',
  '<iframe src="javascript:parent.hit()"></iframe>',
  '<iframe srcdoc="<script>parent.hit()</script>"></iframe>',
  '<object data="javascript:hit()"></object>',
  '<embed src="javascript:hit()">',
  '<a href="javascript:hit()">甲</a>',
  '<a href="java&#9;script:hit()">甲</a>',
  '<form action="javascript:hit()"><button>甲</button></form>',
  '<button formaction="javascript:hit()">甲</button>',
  '<meta http-equiv="refresh" content="0;url=javascript:hit()">',
  '<base href="javascript:hit()//">',
  '<link rel=stylesheet href="data:text/css,*{}" onload=hit()>',
  '<svg><use href="data:image/svg+xml,<svg id=x xmlns=http://www.w3.org/2000/svg><script>hit()</script></svg>#x">',
  '<svg><a xlink:href="javascript:hit()"><text>甲</text></a></svg>',
  '<svg><set onbegin=hit() attributeName=x>',
  '<marquee onstart=hit()>甲</marquee>',
  '<img src=x onerror=&#104;&#105;&#116;()>',
  '<img src=`x` onerror=hit``>',
  '<img/src/onerror=hit()>',
  '<div contenteditable onfocus=hit() autofocus tabindex=0>甲</div>',
  'javascript:hit()',
  '"onerror="hit()',
];

/** More than two hundred, each once; none holds a line break, for an insertion would make lines of it. */
export const XSS_VECTORS: readonly string[] = [
  ...new Set([
    ...SHELLS,
    ...HANDLERS.flatMap((handler) => CARRIERS.map((carry) => carry(handler))),
    ...WAYS_OUT.flatMap((wayOut) => ['<img src=x onerror=hit()>', '<svg onload=hit()>', SHELLS[0] ?? ''].map(wayOut)),
    ...WAYS_OUT.map((wayOut) => wayOut(wayOut('<img src=x onerror=hit()>'))),
  ]),
];
