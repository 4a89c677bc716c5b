import { providePostgres } from './test-servers';

/** Before the specs on a real database (`*.int.spec.ts`). */
export default async function setUp(): Promise<void> {
  await providePostgres();
}
