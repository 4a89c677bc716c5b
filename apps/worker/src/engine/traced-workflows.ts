import type { Tracing } from '@taizhang/telemetry';
import { makeWorkflowExporter, OpenTelemetryActivityInboundInterceptor } from '@temporalio/interceptors-opentelemetry';
import type { WorkerOptions } from '@temporalio/worker';

/** Which workflows a worker runs, and what makes spans of them: nothing where no traces are collected. */
export function tracedWorkflows(
  tracing: Tracing | undefined,
): Pick<WorkerOptions, 'workflowBundle' | 'interceptors' | 'sinks'> {
  if (tracing === undefined) {
    return { workflowBundle: { codePath: require.resolve('@taizhang/workflows/workflow-bundle') } };
  }
  const { processor, resource } = tracing;
  return {
    workflowBundle: { codePath: require.resolve('@taizhang/workflows/traced-workflow-bundle') },
    interceptors: { activity: [(context) => ({ inbound: new OpenTelemetryActivityInboundInterceptor(context) })] },
    sinks: { exporter: makeWorkflowExporter(processor, resource) },
  };
}
