/**
 * Whether a key belongs to an input method. Such keys choose candidates and must do nothing else.
 * 229 is what Chromium and Safari report for keys an input method has taken, also just after `compositionend`.
 */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}
