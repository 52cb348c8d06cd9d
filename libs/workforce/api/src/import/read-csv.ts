import { Readable } from 'node:stream';

import { columnOf, type FileRow, MAXIMUM_ROWS } from '@passerelle/workforce-domain';
import { parse } from 'csv-parse';

import { UnreadableFile } from './unreadable-file.js';

const DELIMITERS = [',', ';', '\t'] as const;
const PIECE = 1 << 16;
 
const BINARY = /[\u0000-\u0008\u000e-\u001f]/;

/** Reads a CSV file: UTF-8, with or without a mark, else Windows-1252. @throws UnreadableFile */
export async function readCsv(bytes: Buffer): Promise<FileRow[]> {
  const text = decode(bytes);
  const rows: FileRow[] = [];
  const parser = Readable.from(pieces(text)).pipe(
    parse({ delimiter: delimiterOf(text), relax_column_count: true, skip_empty_lines: false, max_record_size: 100_000, to: MAXIMUM_ROWS + 1000, record_delimiter: ['\r\n', '\n', '\r'] }),
  );
  try {
    for await (const cells of parser) rows.push({ row: rows.length + 1, cells: cells as string[] });
  } catch {
    throw new UnreadableFile('FileBroken');
  }
  return rows;
}

/** @throws UnreadableFile for what is not text */
export function decode(bytes: Buffer): string {
  // A NUL is in every program and every UTF-16 text, and in no text of the two encodings.
  if (bytes.includes(0)) throw new UnreadableFile('FileNotPersonnel');
  const text = decodeAs('utf-8', bytes) ?? new TextDecoder('windows-1252').decode(bytes);
  if (BINARY.test(text)) throw new UnreadableFile('FileNotPersonnel');
  return text;
}

function decodeAs(encoding: string, bytes: Buffer): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The separator that makes the most known headers of the first line that says something. */
function delimiterOf(text: string): string {
  const first = /^[^\S\r\n]*\S.*$/m.exec(text.slice(0, PIECE))?.[0] ?? '';
  const known = DELIMITERS.map((delimiter) => first.split(delimiter).filter((header) => columnOf(header.replace(/^\s*"|"\s*$/g, ''))).length);
  return DELIMITERS[known.indexOf(Math.max(...known))] ?? ',';
}

function* pieces(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += PIECE) yield text.slice(at, at + PIECE);
}
