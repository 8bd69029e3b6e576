import type { SitePort } from '@/utils/app/ports';
import { grantedSites, onSitesChanged, requestSite, revokeSite, sitePattern } from './permissions';

/** Sites enabled for good, by the browser's own permissions; the background registers the scripts. */
export function createSitePort(): SitePort {
  return {
    list: grantedSites,
    enable: (originOrHost) => {
      const pattern = sitePattern(originOrHost);
      return pattern === undefined ? Promise.resolve(false) : requestSite(pattern);
    },
    disable: revokeSite,
    onChange: onSitesChanged,
  };
}
