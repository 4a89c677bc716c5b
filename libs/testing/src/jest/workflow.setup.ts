import { provideKafka, providePostgres, provideTemporal, provideTimeSkippingServer } from './test-servers';

/** Before the specs on a real workflow engine (`*.workflow.spec.ts`, `replay.spec.ts`), some of which read a real log or a real broker. */
export default async function setUp(): Promise<void> {
  await Promise.all([providePostgres(), provideTemporal(), provideTimeSkippingServer(), provideKafka()]);
}
