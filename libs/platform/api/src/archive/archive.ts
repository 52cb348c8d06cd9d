import { StringDecoder } from 'node:string_decoder';
import { createInflateRaw } from 'node:zlib';

const END = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

interface Entry {
  readonly deflated: boolean;
  readonly packed: number;
  readonly offset: number;
}

/** Not a whole archive, or one that holds more than it may. */
export class UnreadableArchive extends Error {
  constructor(readonly kind: 'Broken' | 'TooLarge') {
    super(`The archive is ${kind}.`);
  }
}

/**
 * A zip archive, read by its directory. What it says of its sizes is not believed: parts are unpacked a piece at a time
 * and counted. Source: PKWARE APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
 */
export class Archive {
  private readonly entries: ReadonlyMap<string, Entry>;

  /** @throws UnreadableArchive for what is not a whole archive */
  constructor(private readonly bytes: Buffer) {
    this.entries = readDirectory(bytes);
  }

  /** Names of its parts as they are written: folders end with a slash, and nothing says that a name is sound. */
  get names(): readonly string[] {
    return [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /**
   * The text of a part, UTF-8, in pieces that break no character.
   * @param most largest size once unpacked, in bytes
   * @throws UnreadableArchive for a part that is missing, broken or too large
   */
  async *text(name: string, most: number): AsyncGenerator<string> {
    const decoder = new StringDecoder('utf8');
    for await (const chunk of this.pieces(name, most)) yield decoder.write(chunk);
    yield decoder.end();
  }

  /**
   * The bytes of a part.
   * @param most largest size once unpacked, in bytes
   * @throws UnreadableArchive for a part that is missing, broken or too large
   */
  async whole(name: string, most: number): Promise<Buffer> {
    const pieces: Buffer[] = [];
    for await (const piece of this.pieces(name, most)) pieces.push(piece);
    return Buffer.concat(pieces);
  }

  private async *pieces(name: string, most: number): AsyncGenerator<Buffer> {
    const entry = this.entries.get(name);
    if (!entry) throw new UnreadableArchive('Broken');
    let size = 0;
    for await (const chunk of unpack(locate(this.bytes, entry), entry.deflated)) {
      size += chunk.length;
      if (size > most) throw new UnreadableArchive('TooLarge');
      yield chunk;
    }
  }
}

function readDirectory(bytes: Buffer): ReadonlyMap<string, Entry> {
  const end = bytes.lastIndexOf(END);
  if (end < 0 || end + 22 > bytes.length) throw new UnreadableArchive('Broken');
  const entries = new Map<string, Entry>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) throw new UnreadableArchive('Broken');
    const [flags, method, nameLength] = [bytes.readUInt16LE(at + 8), bytes.readUInt16LE(at + 10), bytes.readUInt16LE(at + 28)];
    // Encrypted, or packed in a way that no spreadsheet program uses.
    if ((flags & 1) === 1 || (method !== 0 && method !== 8)) throw new UnreadableArchive('Broken');
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/');
    entries.set(name, { deflated: method === 8, packed: bytes.readUInt32LE(at + 20), offset: bytes.readUInt32LE(at + 42) });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function locate(bytes: Buffer, { offset, packed }: Entry): Buffer {
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL) throw new UnreadableArchive('Broken');
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  if (start + packed > bytes.length) throw new UnreadableArchive('Broken');
  return bytes.subarray(start, start + packed);
}

async function* unpack(data: Buffer, deflated: boolean): AsyncGenerator<Buffer> {
  if (!deflated) return yield data;
  const inflate = createInflateRaw();
  inflate.end(data);
  try {
    for await (const chunk of inflate) yield chunk as Buffer;
  } catch {
    throw new UnreadableArchive('Broken');
  }
}
