import { connectDevelopmentServer, startOwnTemporal } from './development-server';
import { createTimeSkippingEnvironment } from './time-skipping';

describe('the workflow servers of the tests', () => {
  it('skip ninety days in no time', async () => {
    const environment = await createTimeSkippingEnvironment();
    const before = await environment.currentTimeMs();
    await environment.sleep('90 days');
    expect((await environment.currentTimeMs()) - before).toBeGreaterThanOrEqual(90 * 86_400_000);
    await environment.teardown();
  });

  it('know the default namespace as soon as they answer', async () => {
    const own = await startOwnTemporal();
    const environment = await connectDevelopmentServer();
    await expect(environment.client.workflow.count()).resolves.toMatchObject({ count: expect.any(Number) });
    await environment.teardown();
    await own.stop();
  });

  it('forget everything when wiped, at the same address', async () => {
    const own = await startOwnTemporal();
    const { address } = own;
    await own.wipe();
    expect(own.address).toBe(address);
    await own.stop();
  });
});
