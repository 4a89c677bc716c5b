import { randomUUID } from 'node:crypto';
import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ZodValidationException } from 'nestjs-zod';
import type { ZodError } from 'zod';
import { languageOf } from './accept-language';
import { problemDocument, problemTextOf } from './problem-document';
import { problemPage } from './problem-page';
import { Refusal, isRefusal } from './refusal';

const refusalOfStatus: Readonly<Record<number, string>> = {
  400: 'MalformedRequest',
  401: 'NotSignedIn',
  403: 'ForeignOrigin',
  404: 'NotFound',
  413: 'PayloadTooLarge',
  429: 'TooManyRequests',
  503: 'NotReady',
};

/** What the event store says of itself when it is full or away: nothing that a reader did wrong. */
const refusalOfStore: Readonly<Record<string, string>> = {
  AppendQueueFull: 'QueueFull',
  AppendUnresolved: 'AppendUnresolved',
  LedgerInUse: 'LedgerInUse',
};

/** When to come back: a full queue empties in a moment, a database or a rebuild takes longer. */
const retryAfterSeconds = (code: string): number => (code === 'QueueFull' ? 1 : 5);

const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code);

const fieldsOf = (error: ZodError): Refusal =>
  new Refusal(
    'InvalidInput',
    {},
    error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })),
  );

/** Reads a refusal from whatever was thrown; undefined for a bug or an outage. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (isRefusal(error)) return problemTextOf(error.code) ? error : undefined;
  if (error instanceof ZodValidationException) return fieldsOf(error.getZodError() as ZodError);
  const ofStore = refusalOfStore[codeOf(error)];
  if (ofStore !== undefined) return new Refusal(ofStore);
  const status =
    error instanceof HttpException ? error.getStatus() : Number((error as { status?: unknown } | null)?.status);
  const code = refusalOfStatus[status];
  return code === undefined ? undefined : new Refusal(code);
}

/** A browser on its way to a page, not the console that asks from one. */
const wantsPage = (request: Request): boolean =>
  request.method === 'GET' && request.accepts(['application/problem+json', 'application/json', 'html']) === 'html';

/** The only place where anything thrown becomes an answer: application/problem+json, or a page, in the reader's language. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    const reference = randomUUID();
    const refusal = refusalOf(error);
    if (refusal === undefined) {
      this.logger.error({ reference, err: error, route: request.route?.path as unknown }, 'request failed');
    }
    // A stream that has begun can only be cut off.
    if (response.headersSent) return void response.end();
    const language = languageOf(request.headers['accept-language']);
    const document = problemDocument(refusal ?? { code: 'InternalError', details: {} }, language, reference);
    if (document.status === 503) response.setHeader('Retry-After', retryAfterSeconds(document.code));
    response.status(document.status).vary('Accept');
    if (wantsPage(request)) response.type('html').send(problemPage(document, language));
    else response.type('application/problem+json').send(JSON.stringify(document));
  }
}
