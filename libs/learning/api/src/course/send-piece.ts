import type { Request, Response } from 'express';

/** Sends a file, or the one piece of it that is asked for: a film is read from where one wants to go on (RFC 9110, section 14). */
export function sendPiece(request: Request, response: Response, { mediaType, bytes }: { readonly mediaType: string; readonly bytes: Buffer }): void {
  response.setHeader('accept-ranges', 'bytes');
  response.type(mediaType);
  const ranges = request.range(bytes.length);
  if (ranges === -1) {
    response.status(416).setHeader('content-range', `bytes */${bytes.length}`).end();
    return;
  }
  const [piece, ...others] = Array.isArray(ranges) && ranges.type === 'bytes' ? ranges : [];
  // Several pieces at once may be answered with the whole.
  if (!piece || others.length > 0) {
    response.send(bytes);
    return;
  }
  response.status(206).setHeader('content-range', `bytes ${piece.start}-${piece.end}/${bytes.length}`).send(bytes.subarray(piece.start, piece.end + 1));
}
