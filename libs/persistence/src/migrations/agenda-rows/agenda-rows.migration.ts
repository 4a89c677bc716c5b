import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The agenda of every subject as last read. Thrown away and read again at any time. */
export class AgendaRows1763800000004 implements MigrationInterface {
  readonly name = 'AgendaRows1763800000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE agenda_row (
        ledger text NOT NULL,
        stream text COLLATE "C" NOT NULL,
        key text COLLATE "C" NOT NULL,
        due_at text COLLATE "C",
        act text NOT NULL,
        by text NOT NULL CHECK (by IN ('engine', 'person')),
        item jsonb NOT NULL,
        PRIMARY KEY (ledger, stream, key)
      );
      CREATE INDEX agenda_row_due ON agenda_row (ledger, by, due_at);
      GRANT SELECT, INSERT, UPDATE, DELETE ON agenda_row TO taizhang_app;
      INSERT INTO read_model (name) VALUES ('agenda_row');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM read_model WHERE name = 'agenda_row'; DROP TABLE agenda_row;`);
  }
}
