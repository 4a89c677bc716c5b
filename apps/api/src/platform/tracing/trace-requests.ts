import { requestSpan } from '@taizhang/telemetry';
import type { NextFunction, Request, Response } from 'express';

/** Every request is a span named by its route; what is done for it lies below. */
export function traceRequests(request: Request, response: Response, next: NextFunction): void {
  const span = requestSpan(request.method, request.headers);
  response.once('close', () => {
    span.end((request.route as { path?: string } | undefined)?.path, response.statusCode);
  });
  span.run(next);
}
