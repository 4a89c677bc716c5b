import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { Resource } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider, type SpanProcessor } from '@opentelemetry/sdk-trace-node';
import { DiscreetExporter } from './discreet-exporter';

/** Traces of this process on their way to a collector. */
export interface Tracing {
  readonly processor: SpanProcessor;
  readonly resource: Resource;
  /** Sends what has not been sent. */
  stop(): Promise<void>;
}

/**
 * Sends traces over OTLP/HTTP when OTEL_EXPORTER_OTLP_ENDPOINT (or …_TRACES_ENDPOINT) names a collector; undefined
 * otherwise, and then spans cost nothing. The other OTEL_ variables are read by the SDK itself.
 */
export function startTracing(process: string, environment: NodeJS.ProcessEnv): Tracing | undefined {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: all, OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: own } = environment;
  if (!all && !own) return undefined;
  const name = environment['OTEL_SERVICE_NAME'] || `taizhang-${process}`;
  const resource = new Resource({ 'service.name': name, 'service.namespace': 'taizhang' });
  const processor = new BatchSpanProcessor(new DiscreetExporter(new OTLPTraceExporter()));
  const provider = new NodeTracerProvider({ resource, spanProcessors: [processor] });
  provider.register();
  return { processor, resource, stop: () => provider.shutdown() };
}
