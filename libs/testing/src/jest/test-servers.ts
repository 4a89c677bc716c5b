import { rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  findJava,
  isRefusal,
  obtainKafka,
  obtainTemporalTestServer,
  startPostgres,
  startTemporal,
} from '@taizhang/dev-stack';
import { cacheDir, sweepTestFolders, testFolder } from './test-folder';

type Stop = () => Promise<void>;

/** One set of servers a jest process, however many of its projects ask for them. */
const stops = new Map<string, Stop>();

/** Real PostgreSQL, empty, for specs to make databases in: its superuser URL is in TAIZHANG_TEST_DATABASE_URL. */
export async function providePostgres(): Promise<void> {
  await provide('TAIZHANG_TEST_DATABASE_URL', async () => {
    const dataDir = join(testFolder(), 'postgres');
    const server = await startPostgres({ dataDir, durable: false, diesWithProcess: true });
    return { value: server.url, stop: () => server.stop() };
  });
}

/** A Temporal development server with its usual clock: its address is in TAIZHANG_TEST_TEMPORAL_ADDRESS. */
export async function provideTemporal(): Promise<void> {
  await provide('TAIZHANG_TEST_TEMPORAL_ADDRESS', async () => {
    const stateDir = join(testFolder(), 'temporal');
    const server = await startTemporal({ stateDir, cacheDir, diesWithProcess: true, report });
    return { value: server.address, stop: () => server.stop() };
  });
}

/** The executable of the time-skipping server, which each spec starts for itself: TAIZHANG_TEST_TIME_SKIPPING_SERVER. */
export async function provideTimeSkippingServer(): Promise<void> {
  await provide('TAIZHANG_TEST_TIME_SKIPPING_SERVER', async () => {
    const value = await obtainTemporalTestServer({ cacheDir, report });
    return { value, stop: () => Promise.resolve() };
  });
}

/**
 * The jars of Kafka, which each spec starts for itself. Where they are not to be had, the specs on a broker are skipped, each
 * by its name, and the reason is in TAIZHANG_TEST_KAFKA_MISSING.
 */
export async function provideKafka(): Promise<void> {
  const missing = findJava() === undefined ? 'no Java 17' : await kafkaMissing();
  if (missing === undefined) return;
  process.env['TAIZHANG_TEST_KAFKA_MISSING'] = missing;
  report(`THE SPECS ON KAFKA ARE SKIPPED: ${missing}`);
}

async function kafkaMissing(): Promise<string | undefined> {
  try {
    await obtainKafka({ cacheDir, report });
    return undefined;
  } catch (error) {
    if (isRefusal(error)) return error.message;
    throw error;
  }
}

export async function stopTestServers(): Promise<void> {
  for (const [variable, stop] of [...stops].reverse()) {
    stops.delete(variable);
    delete process.env[variable];
    await stop();
  }
  rmSync(testFolder(), { recursive: true, force: true });
}

/** A server named by the environment is used as it is and left alone afterwards. */
async function provide(variable: string, start: () => Promise<{ value: string; stop: Stop }>): Promise<void> {
  if (process.env[variable] !== undefined) return;
  sweepTestFolders();
  const { value, stop } = await start();
  process.env[variable] = value;
  stops.set(variable, stop);
}

function report(message: string): void {
  process.stderr.write(`${message}\n`);
}
