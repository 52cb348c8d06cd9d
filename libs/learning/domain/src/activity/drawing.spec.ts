import { imageTypeOf } from './drawing.js';

/** Bytes, short of what a drawing may hold. */
const HOSTILE = 1_999_800;
const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const svg = (inside: string) => imageTypeOf(bytes(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">${inside}</svg>`));

describe('imageTypeOf', () => {
  it('knows an image by its content', () => {
    expect(imageTypeOf(bytes('\u0089PNG\r\n\u001a\n....'))).toBe('image/png');
    expect(imageTypeOf(bytes('\u00ff\u00d8\u00ff\u00e0'))).toBe('image/jpeg');
    expect(imageTypeOf(bytes('RIFF....WEBPVP8 '))).toBe('image/webp');
    expect(svg('<path d="M0 0h10" fill="url(#a)"/><use href="#b"/>')).toBe('image/svg+xml');
    expect(svg(`<path fill='url("#a")'/><path fill="url('#a')"/><path fill="url( '#a' )"/><use xlink:href = '#b'/><use href=#b />`)).toBe('image/svg+xml');
    expect(imageTypeOf(bytes('<?xml version="1.0"?>\n<!-- dessin -->\n<svg></svg>'))).toBe('image/svg+xml');
  });

  it.each(['<html><svg>', 'GIF89a', '%PDF-1.7', ''])('refuses anything else: %#', (content) => expect(imageTypeOf(bytes(content))).toBeUndefined());

  it.each([
    '<script>alert(1)</script>', '<path onload="alert(1)"/>', '<foreignObject/>', '<a href="javascript:alert(1)"/>', '<use href="https://ailleurs.exemple/x.svg#a"/>',
    '<image href="data:image/png;base64,AA"/>', '<style>@import "x"</style>', '<rect fill="url(https://ailleurs.exemple)"/>', '<animate attributeName="href"/>',
    '<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>', '<my-svg.1:foreignObject/>', '<use\nxlink:href = \' https://ailleurs.exemple/x.svg#a\'/>', '<a href=" javascript:alert(1)"/>', '<use href=ailleurs.svg />', '<rect fill="url( \'https://ailleurs.exemple\')"/>',
  ])('refuses a drawing that could do more than be looked at: %s', (inside) => expect(svg(inside)).toBeUndefined());

  // Each begins again and again what it never ends: read in a time that grows with the square of the bytes, it would take hours; read once, some milliseconds.
  it.each([
    ['brackets', '<'.repeat(HOSTILE)], ['elements that refer to nothing', '<use '.repeat(HOSTILE / 5)], ['a long name', `<${'a'.repeat(HOSTILE)}`], ['names without an end', '<a.a'.repeat(HOSTILE / 4)], ['prefixes', '<a:'.repeat(HOSTILE / 3)],
    ['spaces before a name', `<${' '.repeat(HOSTILE)}`], ['an address of spaces', `<use href=${' '.repeat(HOSTILE)}>`], ['a quoted address of spaces', `<use href="${' '.repeat(HOSTILE)}">`], ['spaces before an equals sign', `<use href${' '.repeat(HOSTILE)}>`],
    ['spaces in a reference', `url(${' '.repeat(HOSTILE)}#a)`], ['events', ' on'.repeat(HOSTILE / 3)], ['a long event', ` on${'on'.repeat(HOSTILE / 2)}`],
  ])('reads once two million bytes of %s', (_, inside) => expect(svg(inside)).toBe('image/svg+xml'), 10_000);
});
