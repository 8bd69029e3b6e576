// Sealing without encryption, for simulations: only the name's promise is checked.
import { createHash } from 'node:crypto';
import type { FileSealer } from '../../utils/app/sync/ports';
import { err, ok } from '../../utils/core/result';
import { parseFileName } from '../../utils/core/sync/files';

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex').slice(0, 32);

export const plainSealer: FileSealer = {
  async seal(_stub, text) {
    const bytes = new TextEncoder().encode(text);
    return { bytes, hash: hashOf(bytes) };
  },
  async open(name, bytes) {
    return parseFileName(name)?.hash === hashOf(bytes) ? ok(new TextDecoder().decode(bytes)) : err('damaged');
  },
};
