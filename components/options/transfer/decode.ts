import { err, ok, type Result } from '@/utils/core/result';

/**
 * The text of a file in UTF-8, UTF-16 (by its mark, or by its zero bytes) or GBK (as GB 18030). A file that is none of
 * these, or that holds zero characters, is no text.
 */
export function decodeText(bytes: Uint8Array): Result<string, 'encoding'> {
  const known = markOf(bytes) ?? wideEncoding(bytes);
  if (known !== undefined) return attempt(known, bytes);
  const utf8 = attempt('utf-8', bytes);
  return utf8.ok ? utf8 : attempt('gb18030', bytes);
}

function markOf([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : undefined;
}

/** Line ends, digits and commas have a zero byte in UTF-16; no text in UTF-8 or GBK has one. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  let even = 0;
  let odd = 0;
  for (const [index, byte] of bytes.subarray(0, 4096).entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  if (even === 0 && odd > 0) return 'utf-16le';
  return odd === 0 && even > 0 ? 'utf-16be' : undefined;
}

function attempt(encoding: string, bytes: Uint8Array): Result<string, 'encoding'> {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') ? err('encoding') : ok(text);
  } catch (error) {
    if (error instanceof TypeError) return err('encoding'); // what `fatal` throws
    throw error;
  }
}
