import { SaxesParser } from 'saxes';

import { UnreadableFile } from './unreadable-file.js';

export interface MarkupReader {
  /** Names come without their prefix. @returns nothing */
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
  /** Whether enough was read; asked after each piece. */
  done?(): boolean;
}

/** Reads XML as it comes. @throws UnreadableFile for what is not well-formed */
export async function readMarkup(pieces: AsyncIterable<string>, reader: MarkupReader): Promise<void> {
  const parser = new SaxesParser();
  parser.on('error', () => {
    throw new UnreadableFile('FileBroken');
  });
  // Entities that a document declares itself are how a small one becomes a great one.
  parser.on('doctype', () => {
    throw new UnreadableFile('FileBroken');
  });
  if (reader.open) parser.on('opentag', ({ name, attributes }) => reader.open?.(localName(name), attributes as Record<string, string>));
  if (reader.text) {
    parser.on('text', (text) => reader.text?.(text));
    parser.on('cdata', (text) => reader.text?.(text));
  }
  if (reader.close) parser.on('closetag', ({ name }) => reader.close?.(localName(name)));
  for await (const piece of pieces) {
    parser.write(piece);
    if (reader.done?.()) return;
  }
  parser.close();
}

/** An attribute by its name without a prefix (`r:id`), whatever the prefix is. */
export function prefixed(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  const key = Object.keys(attributes).find((candidate) => candidate.endsWith(`:${name}`));
  return key === undefined ? undefined : attributes[key];
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
