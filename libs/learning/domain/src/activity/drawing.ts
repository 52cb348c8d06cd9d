import { type MediaType, mediaTypeOf } from './media.js';

/** Kinds of images that a course may show. */
export type ImageType = 'image/svg+xml' | 'image/png' | 'image/jpeg' | 'image/webp';

/**
 * What may run, load something from elsewhere or hide in a drawing: elements, under any prefix, attributes of events, addresses
 * that are not within it, entities. Of each alternative, what repeats ends where nothing else may take its place, and holds
 * no beginning of another: a drawing is read in a time that grows with its bytes.
 */
const NOT_A_DRAWING = /<\s*(?:[^\s<>:/]+:)?(?:script|foreignObject|iframe|object|embed|animate|set|handler|image)|\son[a-z]+\s*=|(?:href|src)\s*=\s*(?:["']\s*)?[^"'#\s>]|url\((?!\s*["']?#)|@import|<!ENTITY|<\?xml-stylesheet/i;

/** Bytes of a drawing at most, and bytes read at once. */
const LONGEST_DRAWING = 2_000_000;
const PIECE = 8192;

/**
 * What an image is, by its content: its name says nothing. Undefined for anything else, and for a drawing that could do more
 * than be looked at. Signatures: PNG (ISO/IEC 15948), JPEG (ISO/IEC 10918-1), WebP (RFC 9649), SVG (W3C).
 */
export function imageTypeOf(bytes: Uint8Array): ImageType | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 512));
  if (head.startsWith('\u0089PNG\r\n\u001a\n')) return 'image/png';
  if (head.startsWith('\u00ff\u00d8\u00ff')) return 'image/jpeg';
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'image/webp';
  if (!/^(?:\u00ef\u00bb\u00bf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<svg[\s/>]/.test(head)) return undefined;
  return bytes.length > LONGEST_DRAWING || NOT_A_DRAWING.test(lettersOf(bytes)) ? undefined : 'image/svg+xml';
}

/** What is looked for is written in ASCII: each byte may stand for itself. */
function lettersOf(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE) pieces.push(String.fromCharCode(...bytes.subarray(at, at + PIECE)));
  return pieces.join('');
}

/** What a file is that a course may show: an image, a film, a recording or captions; undefined for anything else. */
export function fileTypeOf(bytes: Uint8Array): ImageType | MediaType | undefined {
  return imageTypeOf(bytes) ?? mediaTypeOf(bytes);
}
