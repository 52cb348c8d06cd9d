import { imageTypeOf } from './drawing.js';

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const svg = (inside: string) => imageTypeOf(bytes(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">${inside}</svg>`));

describe('imageTypeOf', () => {
  it('knows an image by its content', () => {
    expect(imageTypeOf(bytes('\u0089PNG\r\n\u001a\n....'))).toBe('image/png');
    expect(imageTypeOf(bytes('\u00ff\u00d8\u00ff\u00e0'))).toBe('image/jpeg');
    expect(imageTypeOf(bytes('RIFF....WEBPVP8 '))).toBe('image/webp');
    expect(svg('<path d="M0 0h10" fill="url(#a)"/><use href="#b"/>')).toBe('image/svg+xml');
    expect(imageTypeOf(bytes('<?xml version="1.0"?>\n<!-- dessin -->\n<svg></svg>'))).toBe('image/svg+xml');
  });

  it.each(['<html><svg>', 'GIF89a', '%PDF-1.7', ''])('refuses anything else: %#', (content) => expect(imageTypeOf(bytes(content))).toBeUndefined());

  it.each([
    '<script>alert(1)</script>', '<path onload="alert(1)"/>', '<foreignObject/>', '<a href="javascript:alert(1)"/>', '<use href="https://ailleurs.exemple/x.svg#a"/>',
    '<image href="data:image/png;base64,AA"/>', '<style>@import "x"</style>', '<rect fill="url(https://ailleurs.exemple)"/>', '<animate attributeName="href"/>',
  ])('refuses a drawing that could do more than be looked at: %s', (inside) => expect(svg(inside)).toBeUndefined());
});
