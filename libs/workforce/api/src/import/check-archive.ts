import { createInflateRaw } from 'node:zlib';

import { UnreadableFile } from './unreadable-file.js';

/** Most bytes that a workbook may hold once unpacked. */
const MAXIMUM_UNPACKED = 400 * 1024 * 1024;
const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

interface Entry {
  readonly name: string;
  readonly deflated: boolean;
  readonly packed: number;
  readonly offset: number;
}

/**
 * Makes sure that an archive is a workbook and unpacks to a bounded size, by unpacking it once into nothing: what the
 * archive says of its own sizes is not believed. Entries hidden between those of its directory are refused.
 * Source: PKWARE APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
 * @throws UnreadableFile
 */
export async function checkArchive(bytes: Buffer): Promise<void> {
  const { entries, directory } = readDirectory(bytes);
  if (!entries.some(({ name }) => name === 'xl/workbook.xml')) throw new UnreadableFile('FileNotPersonnel');
  let left = MAXIMUM_UNPACKED;
  let at = 0;
  for (const entry of entries.toSorted((a, b) => a.offset - b.offset)) {
    // A data descriptor of at most 24 bytes may follow an entry; anything more is not in the directory.
    if (entry.offset < at || entry.offset - at > 24) throw new UnreadableFile('FileBroken');
    const { data, end } = locate(bytes, entry);
    at = end;
    left -= entry.deflated ? await unpackedSize(data, left) : data.length;
    if (left < 0) throw new UnreadableFile('WorkbookTooLarge');
  }
  if (directory - at > 24) throw new UnreadableFile('FileBroken');
}

function readDirectory(bytes: Buffer): { entries: Entry[]; directory: number } {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== END) throw new UnreadableFile('FileBroken');
  const count = bytes.readUInt16LE(end + 10);
  const directory = bytes.readUInt32LE(end + 16);
  const entries: Entry[] = [];
  let at = directory;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) throw new UnreadableFile('FileBroken');
    const [name, extra, comment] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)];
    const method = bytes.readUInt16LE(at + 10);
    const encrypted = (bytes.readUInt16LE(at + 8) & 1) === 1;
    if (encrypted || (method !== 0 && method !== 8)) throw new UnreadableFile('FileBroken');
    entries.push({ name: bytes.toString('utf8', at + 46, at + 46 + name), deflated: method === 8, packed: bytes.readUInt32LE(at + 20), offset: bytes.readUInt32LE(at + 42) });
    at += 46 + name + extra + comment;
  }
  return { entries, directory };
}

function locate(bytes: Buffer, { offset, packed }: Entry): { data: Buffer; end: number } {
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL) throw new UnreadableFile('FileBroken');
  const sizeFollows = (bytes.readUInt16LE(offset + 6) & 8) === 8;
  if (!sizeFollows && bytes.readUInt32LE(offset + 18) !== packed) throw new UnreadableFile('FileBroken');
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  if (start + packed > bytes.length) throw new UnreadableFile('FileBroken');
  return { data: bytes.subarray(start, start + packed), end: start + packed };
}

function unpackedSize(data: Buffer, most: number): Promise<number> {
  return new Promise((resolve, reject) => {
    let size = 0;
    const inflate = createInflateRaw();
    inflate.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > most) inflate.destroy(new UnreadableFile('WorkbookTooLarge'));
    });
    inflate.once('end', () => resolve(size));
    inflate.once('error', (cause) => reject(cause instanceof UnreadableFile ? cause : new UnreadableFile('FileBroken')));
    inflate.end(data);
  });
}
