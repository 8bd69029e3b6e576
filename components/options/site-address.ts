import { urlOf } from '@/utils/app/url';

/**
 * The origin meant by what a person typed, or undefined. Without a scheme a host is meant.
 * @example siteAddress('oa.example.cn/portal') // 'http://oa.example.cn'
 */
export function siteAddress(typed: string): string | undefined {
  const text = typed.trim().replace(/。/g, '.');
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  const url = urlOf(address);
  if (!url) return undefined;
  const { protocol, hostname, origin } = url;
  const isWeb = protocol === 'http:' || protocol === 'https:';
  // A single word is nearly always a slip, apart from names on the local network that are written with a scheme or port.
  const isHost = hostname.includes('.') || hostname === 'localhost' || address === text || /:\d+/.test(text);
  return isWeb && hostname !== '' && isHost ? origin : undefined;
}
