import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Drafts of forms: kept by the server until they are sent. They go when their drill's ledger goes. */
export class FormDrafts1763800000045 implements MigrationInterface {
  readonly name = 'FormDrafts1763800000045';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE form_draft (
        ledger text NOT NULL,
        stream text NOT NULL,
        act text NOT NULL,
        writer text NOT NULL,
        form jsonb NOT NULL,
        saved_at text NOT NULL,
        PRIMARY KEY (ledger, stream, act, writer)
      );
      GRANT SELECT, INSERT, UPDATE, DELETE ON form_draft TO taizhang_app;
      INSERT INTO read_model (name) VALUES ('form_draft');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM read_model WHERE name = 'form_draft'; DROP TABLE form_draft;`);
  }
}
