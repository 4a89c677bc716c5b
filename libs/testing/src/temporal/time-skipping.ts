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
