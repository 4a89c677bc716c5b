import { pino } from 'pino';
import { DefaultLogger, Runtime, type LogEntry } from '@temporalio/worker';
import { workerConfig } from './config';
import { runWorker } from './worker';

/** Starts the roles of one process; see `config.ts` for its command line and environment. */
async function main(): Promise<void> {
  const config = workerConfig(process.argv.slice(2), process.env);
  const log = pino({
    level: config.logLevel,
    base: { process: 'worker' },
    serializers: { error: pino.stdSerializers.err },
  });
  Runtime.install({
    logger: new DefaultLogger('WARN', ({ level, message, meta }: LogEntry) =>
      log.warn({ level, workflow: meta?.['workflowId'], error: meta?.['error'] }, message),
    ),
    // Signals are this process's own: it stops readers and roles in one order.
    shutdownSignals: [],
  });
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  await runWorker(config, log, stop);
  log.info('worker has stopped');
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
