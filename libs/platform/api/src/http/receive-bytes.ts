import type { Request } from 'express';

/** Why a body was not kept. */
export type BodyRefusalKind = 'TooLarge' | 'NotRead';

export class BodyRefused extends Error {
  constructor(readonly kind: BodyRefusalKind) {
    super(kind);
  }
}

/**
 * The body of a request, kept only up to a limit. What comes after it is let through unread, so that the sender, who
 * is still sending, receives the answer.
 * @throws BodyRefused for a body beyond the limit, or one that something else has already read
 */
export function receiveBytes(request: Request, limit: number): Promise<Buffer> {
  if (request.readableEnded || request.body !== undefined) throw new BodyRefused('NotRead');
  return new Promise((resolve, reject) => {
    const refuse = () => {
      request.removeAllListeners('data');
      request.resume();
      reject(new BodyRefused('TooLarge'));
    };
    if (Number(request.headers['content-length'] ?? 0) > limit) return refuse();
    let size = 0;
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > limit) return refuse();
      chunks.push(chunk);
    });
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('error', reject);
    request.once('close', () => reject(new BodyRefused('NotRead')));
  });
}
