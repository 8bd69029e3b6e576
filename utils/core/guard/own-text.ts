/** Quoted lines of mail and Markdown; quotes of forums, nested ones with their outermost. */
const QUOTES = [/^[ \t\u3000]*[>＞].*$/gm, /\[quote\b[^\]]*\][\s\S]*\[\/quote\]/gi];

/** The text without what it quotes of others: blanks in its place, so that all offsets stay. */
export function ownText(text: string): string {
  return QUOTES.reduce((own, quote) => own.replace(quote, blank), text);
}

const blank = (quoted: string) => quoted.replace(/[^\n]/g, ' ');
