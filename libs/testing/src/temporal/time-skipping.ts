import { TestWorkflowEnvironment } from '@temporalio/testing';
import { testVariable } from '../jest/test-environment';

/** A server of this spec's own whose clock jumps while nobody works: months pass in a second. */
export function createTimeSkippingEnvironment(): Promise<TestWorkflowEnvironment> {
  const path = testVariable('TAIZHANG_TEST_TIME_SKIPPING_SERVER');
  return TestWorkflowEnvironment.createTimeSkipping({ server: { executable: { type: 'existing-path', path } } });
}
