/** Gecko's and Blink's editing commands differ where no property tells; this CSS question has different answers. */
export const isGecko = typeof CSS !== 'undefined' && CSS.supports('-moz-appearance', 'none');
