import type { Response } from 'express';

/** A file for the reader to keep, as it is signed: no proxy or browser may make anything else of it. */
export function sendFile(response: Response, type: string, name: string, body: string): void {
  response
    .status(200)
    .set({ 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` })
    .send(Buffer.from(body, 'utf8'));
}
