/**
 * The application reads the log and calls the functions; it cannot even insert by itself, so that nothing without position,
 * leaf and link can come in. Checkpoints are its own.
 */
export const grants = `
REVOKE ALL ON FUNCTION append_batch, open_ledger, fork_ledger, drop_drill_ledger FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO taizhang_app;
GRANT SELECT ON ledger, event, stream_version, append_key, batch, read_model TO taizhang_app;
GRANT SELECT, INSERT, UPDATE ON reader, reader_checkpoint TO taizhang_app;
GRANT EXECUTE ON FUNCTION append_batch, open_ledger, fork_ledger, drop_drill_ledger, ledger_ms, wall_ms TO taizhang_app;
`;
