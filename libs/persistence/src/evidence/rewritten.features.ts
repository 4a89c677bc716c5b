/**
 * What somebody who rules the database does behind a change: hashes, leaves, links and counter as if the history had always
 * been so, so that the log is whole by itself. `$ledger` stands for the ledger's id as a literal.
 */
export const hashedAgain: readonly string[] = [
  `UPDATE event SET event_hash = sha256(convert_to(canonical, 'UTF8')) WHERE ledger = $ledger`,
  `UPDATE event SET leaf = log_leaf('sha256', position, recorded_at, committed_at, event_hash) WHERE ledger = $ledger`,
  `DO $$ DECLARE b record; chain bytea := log_genesis('sha256', $ledger); BEGIN
     FOR b IN SELECT * FROM batch WHERE ledger = $ledger ORDER BY first_position LOOP
       SELECT log_link('sha256', chain, b.first_position, count(*)::int, string_agg(leaf, ''::bytea ORDER BY position)) INTO chain
         FROM event WHERE ledger = $ledger AND position >= b.first_position AND position < b.first_position + b.event_count;
       UPDATE batch SET link = chain WHERE ledger = $ledger AND first_position = b.first_position;
     END LOOP;
     UPDATE ledger SET link = chain WHERE id = $ledger; END $$`,
];

/** Everything by which the database itself could tell; the house signs its heads anew. */
export const checkpointsForgotten: readonly string[] = [
  'DELETE FROM checkpoint WHERE ledger = $ledger',
  'DELETE FROM merkle_node WHERE ledger = $ledger',
];
