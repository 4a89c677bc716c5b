import { context, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { tracerName } from './in-span';

/** A request that is being answered, as a span of the OpenTelemetry conventions for HTTP servers. */
export interface RequestSpan {
  /** Does the rest of the answering inside the span. */
  run(rest: () => void): void;
  /** `route` is the pattern, such as `/api/ledgers/:ledger`: an address with ids in it is never kept. */
  end(route: string | undefined, status: number): void;
}

/** `headers` may hold a `traceparent` of whoever asks. */
export function requestSpan(method: string, headers: Readonly<Record<string, unknown>>): RequestSpan {
  const parent = propagation.extract(context.active(), headers);
  const options = { kind: SpanKind.SERVER, attributes: { 'http.request.method': method } };
  const span = trace.getTracer(tracerName).startSpan(method, options, parent);
  return {
    run: (rest) => context.with(trace.setSpan(parent, span), rest),
    end(route, status) {
      if (route !== undefined) span.updateName(`${method} ${route}`).setAttribute('http.route', route);
      span.setAttribute('http.response.status_code', status);
      if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    },
  };
}
