/** The page that a draft was written on: the same on each return, another one for another record. */

/** Parameters that change with each visit or name no page. */
const PASSING =
  /^(_|_?ts?|v|r|rnd|rand(om)?|time(stamp)?|nonce|cache|sid|session(id)?|phpsessid|jsessionid|form_?hash|hash|token|csrf.*|_?xsrf.*|authenticity_token|code|state|utm_.*|spm|from|ref(er(r?er)?)?|return(_?(url|to))?|redirect(_?(url|uri|to))?|next|inajax|infloat|handlekey)$/i;

/**
 * Path and telling parameters of an http address, or undefined for others.
 * @example pageKey('https://a.cn/forum.php?mod=post&formhash=1f2e&fid=2') // '/forum.php?fid=2&mod=post'
 */
export function pageKey(address: string): string | undefined {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return undefined;
  const { pathname, searchParams, hash } = new URL(address);
  const path = pathname.replace(/;jsessionid=[^/]*/i, '');
  const telling = [...searchParams].filter(([name]) => !PASSING.test(name)).map(([name, value]) => `${name}=${value}`);
  const route = /^#!?\//.test(hash) ? (hash.split('?', 1)[0] ?? '') : '';
  return path + (telling.length > 0 ? `?${telling.sort().join('&')}` : '') + route;
}
