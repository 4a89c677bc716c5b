import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** Bundles the compiled workflows once, so that no worker runs webpack when it starts. */
const require = createRequire(import.meta.url);
const { bundleWorkflowCode, DefaultLogger } = require('@temporalio/worker');
const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));

const { code } = await bundleWorkflowCode({
  workflowsPath: path('./dist/bundle-entry.js'),
  failureConverterPath: path('./dist/failure-converter.js'),
  logger: new DefaultLogger('WARN'),
});
await mkdir(path('./dist'), { recursive: true });
await writeFile(path('./dist/workflow-bundle.js'), code);
