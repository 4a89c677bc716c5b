import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Under which key of the log a draft is being sent: once that key is stored, the draft is one no more. */
export class SentDrafts1763800000055 implements MigrationInterface {
  readonly name = 'SentDrafts1763800000055';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE form_draft ADD COLUMN sent_as text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE form_draft DROP COLUMN sent_as');
  }
}
