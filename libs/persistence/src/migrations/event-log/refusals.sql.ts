/**
 * What is stored stays. Grants refuse it to the application, these triggers refuse it to the owner as well.
 * The one way out is drop_drill_ledger, which first takes away the row of a ledger that is a drill.
 */
export const refusals = `
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% on % is refused: the log is append-only', TG_OP, TG_TABLE_NAME USING ERRCODE = 'TZ010';
END $$;

CREATE FUNCTION refuse_change_of_open_ledger() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT FROM ledger WHERE id = OLD.ledger) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION '% on % is refused: the log is append-only', TG_OP, TG_TABLE_NAME USING ERRCODE = 'TZ010';
END $$;

CREATE FUNCTION refuse_loss_of_ledger() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.kind = 'drill' THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'ledger % is no drill and cannot be dropped', OLD.id USING ERRCODE = 'TZ003';
END $$;

CREATE TRIGGER event_refuse_change BEFORE UPDATE OR DELETE ON event FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER event_refuse_truncate BEFORE TRUNCATE ON event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_key_refuse_change BEFORE UPDATE OR DELETE ON append_key FOR EACH ROW EXECUTE FUNCTION refuse_change_of_open_ledger();
CREATE TRIGGER append_key_refuse_truncate BEFORE TRUNCATE ON append_key FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER batch_refuse_change BEFORE UPDATE OR DELETE ON batch FOR EACH ROW EXECUTE FUNCTION refuse_change_of_open_ledger();
CREATE TRIGGER batch_refuse_truncate BEFORE TRUNCATE ON batch FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_refuse_loss BEFORE DELETE ON ledger FOR EACH ROW EXECUTE FUNCTION refuse_loss_of_ledger();
CREATE TRIGGER ledger_refuse_truncate BEFORE TRUNCATE ON ledger FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
`;
