/** `text` as source of the snippet language that says exactly this: braces would begin a field. */
export function asSource(text: string): string {
  return text.replace(/[{}]+/g, (braces) => `{% raw %}${braces}{% endraw %}`);
}
