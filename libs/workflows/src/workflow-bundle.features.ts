import { join } from 'node:path';
import {
  bundleWorkflowCode,
  DefaultLogger,
  makeTelemetryFilterString,
  Runtime,
  type WorkflowBundle,
} from '@temporalio/worker';

/** The workflows as a spec runs them: bundled from source, once a file. */
export const bundleFromSource = (): Promise<WorkflowBundle> =>
  bundleWorkflowCode({
    workflowsPath: join(__dirname, 'bundle-entry.ts'),
    failureConverterPath: join(__dirname, 'failure-converter.ts'),
    logger: new DefaultLogger('ERROR'),
    webpackConfigHook: (config) => ({
      ...config,
      resolve: { ...config.resolve, conditionNames: ['taizhang-source', 'require', 'node', 'default'] },
    }),
  });

/** Specs tell what failed; workers that start and stop are no news. */
export function quietTemporal(): void {
  Runtime.install({
    logger: new DefaultLogger('ERROR'),
    telemetryOptions: { logging: { filter: makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' }) } },
  });
}
