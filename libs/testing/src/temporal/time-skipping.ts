import { setTimeout as pause } from 'node:timers/promises';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { testVariable } from '../jest/test-environment';

/** This server takes two keep-alive pings in five minutes for an attack and hangs up: a long spec would wait for ever. */
const withoutPings = {
  name: 'without keep-alive pings',
  configureConnection: <O extends { readonly channelArgs?: object }>(options: O): O => ({
    ...options,
    channelArgs: { ...options.channelArgs, 'grpc.keepalive_time_ms': 2 ** 31 - 1 },
  }),
};

/** A server of this spec's own whose clock jumps while nobody works: months pass in a second. */
export function createTimeSkippingEnvironment(): Promise<TestWorkflowEnvironment> {
  const path = testVariable('TAIZHANG_TEST_TIME_SKIPPING_SERVER');
  return TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path } },
    plugins: [withoutPings],
  });
}

const standsStillAfterMs = 5_000;

/**
 * Lets the server's clock jump ahead. The server takes a lock on its clock for work that it hands out and now and then
 * does not give one back: from then on its clock only walks, and a sleep of months would wait for months. So a sleep
 * during which nothing jumped gives one lock back. Call it when nobody works, as a driver does: then no lock is owed.
 */
export async function skipTime(environment: TestWorkflowEnvironment, durationMs: number): Promise<void> {
  const ended = new AbortController();
  const slept = environment.sleep(durationMs).finally(() => ended.abort());
  await Promise.all([slept, freeStandingClock(environment, ended.signal)]);
}

async function freeStandingClock(environment: TestWorkflowEnvironment, signal: AbortSignal): Promise<void> {
  for (;;) {
    const before = await environment.currentTimeMs();
    await pause(standsStillAfterMs, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    const jumped = (await environment.currentTimeMs()) - before > 2 * standsStillAfterMs;
    if (!jumped) await environment.connection.testService?.unlockTimeSkipping({});
  }
}
