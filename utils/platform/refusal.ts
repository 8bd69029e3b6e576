import type { Failure } from '@/utils/app/failures';

/** What is known when the browser does not let a script into a tab. */
export interface RefusedInjection {
  /** Visible to us only while this extension has access to the tab. */
  readonly url: string | undefined;
  /** The browser's own words. */
  readonly error: string;
}

/** Chromium 156 and Firefox 153, when the tab or frame went away meanwhile. */
const GONE = /no tab with id|invalid tab id|tab was closed|frame .*was removed|no frame with id|no window matching/i;
/** Chromium 156 on its own pages, the web store, error pages and pages a policy forbids. */
const FORBIDDEN = /chrome(-extension)?:\/\/|gallery cannot be scripted|error page|ExtensionsSettings policy|edge:\/\//i;

/**
 * Why a tab cannot be used, in the order of certainty: it is gone; no extension may run there; or nobody has allowed this
 * one yet. An address we are allowed to see means that access was given, so that a refusal then is the browser's own.
 */
export function classifyRefusal({ url, error }: RefusedInjection): Failure {
  if (GONE.test(error)) return { code: 'page/lost' };
  if (FORBIDDEN.test(error) || (url !== undefined && url !== '')) return { code: 'page/restricted' };
  return { code: 'page/not-enabled' };
}
