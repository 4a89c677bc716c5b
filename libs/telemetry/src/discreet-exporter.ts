import type { Attributes } from '@opentelemetry/api';
import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace-node';

type Done = Parameters<SpanExporter['export']>[1];

/** Everything that a trace may say. Whatever an instrumentation adds beside it stays in the process. */
const allowed = new Set([
  'http.request.method',
  'http.route',
  'http.response.status_code',
  'error.type',
  'run_id',
  'temporalActivityId',
  'taizhang.ledger',
  'taizhang.command',
  'taizhang.outcome',
  'taizhang.reader',
  'taizhang.events',
]);

const said = (attributes: Attributes): Attributes =>
  Object.fromEntries(Object.entries(attributes).filter(([key]) => allowed.has(key)));

/**
 * Lets out the shape of the work and its times, and nothing of the matter: attributes on a list, no message of an error, no
 * event with a stack, no id of a workflow (those of withdrawals name a person).
 */
export class DiscreetExporter implements SpanExporter {
  constructor(private readonly exporter: SpanExporter) {}

  export(spans: ReadableSpan[], done: Done): void {
    this.exporter.export(spans.map(discreet), done);
  }

  shutdown(): Promise<void> {
    return this.exporter.shutdown();
  }

  forceFlush(): Promise<void> {
    return this.exporter.forceFlush?.() ?? Promise.resolve();
  }
}

/** A span keeps its methods on its class, so what is told is laid over it and the rest is reached through it. */
function discreet(span: ReadableSpan): ReadableSpan {
  const told: Partial<ReadableSpan> = {
    attributes: said(span.attributes),
    events: [],
    links: span.links.map((link) => ({ context: link.context })),
    status: { code: span.status.code },
  };
  return new Proxy(span, {
    get: (of, name) => (name in told ? told[name as keyof ReadableSpan] : bound(of, name as keyof ReadableSpan)),
  });
}

function bound(of: ReadableSpan, name: keyof ReadableSpan): unknown {
  const value: unknown = of[name];
  return typeof value === 'function' ? (value as () => unknown).bind(of) : value;
}
