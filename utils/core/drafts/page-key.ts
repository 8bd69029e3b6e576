/** The page that a draft was written on: the same on each return, another one for another record. */

/** Parameters that change with each visit or name no page. */
const PASSING =
  /^(_|_?ts?|v|r|rnd|rand(om)?|time(stamp)?|nonce|cache|sid|session(id)?|phpsessid|jsessionid|form_?hash|hash|token|csrf.*|_?xsrf.*|authenticity_token|code|state|utm_.*|spm|from|ref(er(r?er)?)?|return(_?(url|to))?|redirect(_?(url|uri|to))?|next|inajax|infloat|handlekey)$/i;

/**
 * Path and telling parameters of an http address, or undefined for others.
 * @example pageKey('https://a.cn/forum.php?mod=post&formhash=1f2e&fid=2') // '/forum.php?fid=2&mod=post'
 */
export function pageKey(address: string): string | undefined {
  const parts = ADDRESS.exec(address);
  if (parts === null) return undefined;
  const [, path = '', query = '', hash = ''] = parts;
  const telling = query.split('&').filter((part) => part !== '' && !PASSING.test(part.split('=', 1)[0] ?? ''));
  const route = /^#!?\//.test(hash) ? (hash.split('?', 1)[0] ?? '') : '';
  const named = telling.length > 0 ? `?${telling.sort().join('&')}` : '';
  return (path.replace(/;jsessionid=[^/]*/i, '') || '/') + named + route;
}

const ADDRESS = /^https?:\/\/[^/?#]+([^?#]*)(?:\?([^#]*))?(#.*)?$/i;
