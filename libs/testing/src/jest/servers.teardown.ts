import { stopTestServers } from './test-servers';

/** After the specs of a project that had servers. */
export default async function tearDown(): Promise<void> {
  await stopTestServers();
}
