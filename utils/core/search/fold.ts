const FULL_WIDTH = /[\uFF01-\uFF5E\u3000]/g;

/**
 * `text` for comparing: lower case, full-width letters and signs as half-width ones. As long as `text`, unit by unit, so
 * that offsets in one are offsets in the other.
 */
export function fold(text: string): string {
  const narrow = text.replace(FULL_WIDTH, toHalfWidth);
  const lower = narrow.toLowerCase();
  return lower.length === text.length ? lower : narrow.replace(/[\s\S]/g, lowerUnit);
}

function toHalfWidth(character: string): string {
  return character === '\u3000' ? ' ' : String.fromCharCode(character.charCodeAt(0) - 0xfee0);
}

/** Some letters (İ) grow when lowered; they stay as they are. */
function lowerUnit(unit: string): string {
  const lower = unit.toLowerCase();
  return lower.length === 1 ? lower : unit;
}
