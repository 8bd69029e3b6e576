import { urlOf } from '@/utils/app/url';
import { isPublicKey } from '@/utils/core/libraries/envelope';
import { err, ok, type Result } from '@/utils/core/result';
import { isInHouse } from '../in-house';

/** An address as typed or as a link gives it: `…/library.json`, with `#key=…` the key it has to be signed with. */
export interface LibraryAddress {
  readonly url: string;
  readonly key?: string;
}

export function libraryAddress(typed: string): Result<LibraryAddress, 'address-invalid' | 'insecure'> {
  const text = typed.normalize('NFKC').trim();
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  const url = text === '' ? undefined : urlOf(address);
  if (!url) return err('address-invalid');
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return err('address-invalid');
  if (url.protocol === 'http:' && !isInHouse(url.hostname)) return err('insecure');
  const key = /^#key=(.*)$/.exec(url.hash)?.[1];
  if (key !== undefined && !isPublicKey(key)) return err('address-invalid');
  url.hash = '';
  return ok({ url: url.href, ...(key === undefined ? {} : { key }) });
}
