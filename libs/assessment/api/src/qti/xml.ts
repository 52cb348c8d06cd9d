import { XMLBuilder } from 'fast-xml-parser';
import { SaxesParser } from 'saxes';

import type { QtiFaultKind } from './qti-fault.js';

/** An element with what it holds, in order. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** Not well formed, with a document type of its own, more than a question is made of, or no question. */
export class UnreadableXml extends Error {
  constructor(
    readonly kind: QtiFaultKind,
    readonly named = '',
  ) {
    super(`${kind} ${named}`);
  }
}

/** Elements of one document, and how deep they may stand. */
const MOST_ELEMENTS = 5_000;
const DEEPEST = 60;

export function xml(name: string, attributes: XmlElement['attributes'] = {}, ...children: XmlElement['children']): XmlElement {
  return { name, attributes, children };
}

const BUILDER = new XMLBuilder({ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: '', suppressEmptyNode: true, suppressBooleanAttributes: false });

/** A document as text, UTF-8. */
export function writeXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${String(BUILDER.build([ordered(root)]))}\n`;
}

function ordered({ name, attributes, children }: XmlElement): Record<string, unknown> {
  return { [name]: children.map((child) => (typeof child === 'string' ? { '#text': child } : ordered(child))), ':@': attributes };
}

/**
 * A document as its root element; names come without their prefix.
 * @throws UnreadableXml for what is not well formed; a document type is refused whole: entities that a document declares
 * itself are how a small one becomes a great one, or reads what is not its own
 */
export function readXml(text: string): XmlElement {
  const parser = new SaxesParser();
  const refuse = (kind: QtiFaultKind): never => { throw new UnreadableXml(kind); };
  const open: { name: string; attributes: Record<string, string>; children: (XmlElement | string)[] }[] = [{ name: '', attributes: {}, children: [] }];
  let elements = 0;
  parser.on('error', () => refuse('NotXml'));
  parser.on('doctype', () => refuse('DocumentType'));
  parser.on('opentag', ({ name, attributes }) => {
    elements += 1;
    if (elements > MOST_ELEMENTS || open.length > DEEPEST) refuse('TooManyElements');
    open.push({ name: localName(name), attributes: Object.fromEntries(Object.entries(attributes as Record<string, string>)), children: [] });
  });
  const hear = (words: string) => { open.at(-1)?.children.push(words); };
  parser.on('text', hear);
  parser.on('cdata', hear);
  parser.on('closetag', () => {
    const closed = open.pop();
    if (closed) open.at(-1)?.children.push(closed);
  });
  parser.write(text).close();
  const root = open[0]?.children.find((child) => typeof child !== 'string');
  return root ?? refuse('Empty');
}

/** Elements of a name, however deep, in order. */
export function allNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) => (typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...allNamed(child, name)]));
}

/** What an element says, its elements left out but for their words. */
export function wordsOf({ children }: XmlElement): string {
  return children.map((child) => (typeof child === 'string' ? child : wordsOf(child))).join('');
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
