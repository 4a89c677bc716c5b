import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * Bundles the compiled workflows once, so that no worker runs webpack when it starts: as they are, and a second time with the
 * interceptors that make spans, for workers whose traces are collected.
 */
const require = createRequire(import.meta.url);
const { bundleWorkflowCode, DefaultLogger } = require('@temporalio/worker');
const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));

const bundle = async (file, workflowInterceptorModules) => {
  const { code } = await bundleWorkflowCode({
    workflowsPath: path('./dist/bundle-entry.js'),
    failureConverterPath: path('./dist/failure-converter.js'),
    workflowInterceptorModules,
    logger: new DefaultLogger('WARN'),
  });
  await writeFile(path(file), code);
};
await mkdir(path('./dist'), { recursive: true });
await bundle('./dist/workflow-bundle.js', []);
const spans = require.resolve('@temporalio/interceptors-opentelemetry/lib/workflow-interceptors');
await bundle('./dist/traced-workflow-bundle.js', [spans]);
