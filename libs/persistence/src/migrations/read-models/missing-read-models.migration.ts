import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addMissingReadModels } from '../../read-models/missing-read-models';

/** What was missing when this was first run; later projections are added at every start, see `migrate`. */
export class MissingReadModels1763800000006 implements MigrationInterface {
  readonly name = 'MissingReadModels1763800000006';

  async up(runner: QueryRunner): Promise<void> {
    const existing = (await runner.query('SELECT name FROM read_model')) as readonly { readonly name: string }[];
    await addMissingReadModels(
      runner,
      existing.map(({ name }) => name),
    );
  }

  down(): Promise<void> {
    return Promise.resolve();
  }
}
