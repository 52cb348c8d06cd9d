import type { Request } from 'express';

import { UnreadableFile } from './unreadable-file.js';

/**
 * The body of a request, kept only up to a limit. What comes after it is let through unread, so that the sender, who
 * is still sending, receives the answer.
 * @throws UnreadableFile for a body beyond the limit, or one that something else has already read
 */
export function receiveBytes(request: Request, limit: number): Promise<Buffer> {
  if (request.readableEnded || request.body !== undefined) throw new UnreadableFile('FileNotRead');
  return new Promise((resolve, reject) => {
    const refuse = () => {
      request.removeAllListeners('data');
      request.resume();
      reject(new UnreadableFile('FileTooLarge'));
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
    request.once('close', () => reject(new UnreadableFile('FileNotRead')));
  });
}
