import { HttpException } from '@nestjs/common';
import type { Request } from 'express';

import { BodyRefused, receiveBytes } from './receive-bytes.js';

/**
 * A file that a page sends as the body of a request.
 * @param limit bytes
 * @throws HttpException that the page reads: 413 for one beyond the limit, 415 for one that was not read
 */
export async function receiveFile(request: Request, limit: number): Promise<Buffer> {
  try {
    return await receiveBytes(request, limit);
  } catch (cause) {
    if (!(cause instanceof BodyRefused)) throw cause;
    throw new HttpException({ kind: `File${cause.kind}` }, cause.kind === 'TooLarge' ? 413 : 415);
  }
}
