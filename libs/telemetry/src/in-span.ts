import { SpanStatusCode, trace, type Attributes } from '@opentelemetry/api';

export const tracerName = 'taizhang';

/** What a span may be told while it lasts. */
export interface OpenSpan {
  setAttributes(attributes: Attributes): unknown;
}

/**
 * Does the work inside a span of that name. Where nobody collects traces this is the work and nothing else. Of an error its
 * class is kept and never its message, which may say anything.
 */
export function inSpan<T>(name: string, attributes: Attributes, work: (span: OpenSpan) => Promise<T>): Promise<T> {
  return trace.getTracer(tracerName).startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await work(span);
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      span.setAttribute('error.type', error instanceof Error ? error.name : 'unknown');
      throw error;
    } finally {
      span.end();
    }
  });
}
