import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';

// A zip file without compression: Node has no zip writer, and Firefox installs for good from a file only.

interface Entry {
  readonly name: Buffer;
  readonly content: Buffer;
  readonly crc: number;
  readonly offset: number;
}

/** Writes all files of `folder` into the zip file `target`. */
export function writeXpi(folder: string, target: string): void {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const parts: Buffer[] = [];
  const entries: Entry[] = [];
  let offset = 0;
  for (const { parentPath, name } of names) {
    const file = path.join(parentPath, name);
    const entry = makeEntry(path.relative(folder, file), readFileSync(file), offset);
    parts.push(localHeader(entry), entry.name, entry.content);
    entries.push(entry);
    offset += 30 + entry.name.length + entry.content.length;
  }
  const directory = Buffer.concat(entries.flatMap((entry) => [centralHeader(entry), entry.name]));
  writeFileSync(target, Buffer.concat([...parts, directory, endRecord(entries.length, directory.length, offset)]));
}

function makeEntry(relativePath: string, content: Buffer, offset: number): Entry {
  return { name: Buffer.from(relativePath.split(path.sep).join('/')), content, crc: crc32(content), offset };
}

/** Version, flags (names are UTF-8), method, time, date, checksum, sizes, name length, no extra field. */
function commonFields({ name, content, crc }: Entry): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(0x800, 2);
  fields.writeUInt16LE(0x21, 8); // 1 January 1980, the earliest date there is
  fields.writeUInt32LE(crc, 10);
  fields.writeUInt32LE(content.length, 14);
  fields.writeUInt32LE(content.length, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

function localHeader(entry: Entry): Buffer {
  return Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), commonFields(entry)]);
}

function centralHeader(entry: Entry): Buffer {
  const tail = Buffer.alloc(14); // no comment, first disk, no attributes
  tail.writeUInt32LE(entry.offset, 10);
  return Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), commonFields(entry), tail]);
}

function endRecord(count: number, sizeBytes: number, offset: number): Buffer {
  const record = Buffer.alloc(22);
  record.write('PK\x05\x06', 'latin1');
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(sizeBytes, 12);
  record.writeUInt32LE(offset, 16);
  return record;
}
