import { zip,type Zippable } from 'fflate';

/** What is packed already: films, recordings, photographs. */
const PACKED = /\.(png|jpe?g|webp|webm|mp4|ogg|mp3)$/i;
/** The earliest moment that an archive can say: the same files give the same bytes. */
const NO_MOMENT = new Date(1980, 0, 1);

/** A zip archive of files by name, in their order. */
export function writeArchive(files: ReadonlyMap<string, Uint8Array | string>): Promise<Buffer> {
  const parts: Zippable = Object.fromEntries([...files].map(([name, file]) => [name, [typeof file === 'string' ? Buffer.from(file) : file, { level: PACKED.test(name) ? 0 : 6, mtime: NO_MOMENT }]]));
  return new Promise((resolve, reject) => zip(parts, (fault, bytes) => { if (fault) reject(fault); else resolve(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)); }));
}
