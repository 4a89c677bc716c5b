import { provideKafka, providePostgres } from './test-servers';

/** Before the specs on a real database or a real broker (`*.int.spec.ts`). */
export default async function setUp(): Promise<void> {
  await Promise.all([providePostgres(), provideKafka()]);
}
