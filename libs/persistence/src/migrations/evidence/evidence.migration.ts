import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Checkpoints of the ledgers, and the hashes of complete subtrees from which proofs are made. A checkpoint stays as it was
 * made; a subtree follows from the log and is checked against it by `verify`. They go with a drill's ledger.
 */
export class Evidence1763800000030 implements MigrationInterface {
  readonly name = 'Evidence1763800000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE merkle_node (
        ledger text NOT NULL,
        level smallint NOT NULL,
        index bigint NOT NULL,
        hash bytea NOT NULL,
        PRIMARY KEY (ledger, level, index)
      );
      COMMENT ON TABLE merkle_node IS 'Root of the 2^level leaves from index * 2^level on; levels below 8 are computed from the leaves.';
      CREATE TABLE checkpoint (
        ledger text NOT NULL,
        size bigint NOT NULL,
        note text NOT NULL,
        recorded_at bigint NOT NULL,
        committed_at bigint NOT NULL,
        made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (ledger, size)
      );
      CREATE INDEX checkpoint_recorded_at ON checkpoint (ledger, recorded_at, size);
      CREATE TABLE checkpoint_anchor (
        ledger text NOT NULL,
        size bigint NOT NULL,
        anchor text NOT NULL,
        place text NOT NULL,
        handed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (ledger, size, anchor)
      );
      COMMENT ON TABLE checkpoint_anchor IS 'Where a checkpoint was handed to, outside this database.';
      CREATE TRIGGER merkle_node_refuse_change BEFORE UPDATE OR DELETE ON merkle_node FOR EACH ROW EXECUTE FUNCTION refuse_change_of_open_ledger();
      CREATE TRIGGER checkpoint_refuse_change BEFORE UPDATE OR DELETE ON checkpoint FOR EACH ROW EXECUTE FUNCTION refuse_change_of_open_ledger();
      CREATE TRIGGER checkpoint_refuse_truncate BEFORE TRUNCATE ON checkpoint FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER checkpoint_anchor_refuse_change BEFORE UPDATE OR DELETE ON checkpoint_anchor FOR EACH ROW EXECUTE FUNCTION refuse_change_of_open_ledger();
      INSERT INTO read_model (name) VALUES ('merkle_node'), ('checkpoint'), ('checkpoint_anchor');
      GRANT SELECT, INSERT ON merkle_node, checkpoint, checkpoint_anchor TO taizhang_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('evidence is not taken back: restore a backup instead');
  }
}
