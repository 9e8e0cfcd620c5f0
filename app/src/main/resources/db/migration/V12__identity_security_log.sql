-- Who did what to whom, when and from where. Codes and ids only: no names, no typed texts.
CREATE TABLE security_log (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at         timestamptz NOT NULL,
    event      text NOT NULL,
    actor_id   uuid REFERENCES account,       -- null where nobody is signed in
    account_id uuid REFERENCES account,       -- whose account it concerns
    subject    text NOT NULL DEFAULT '',      -- id of the thing concerned, where it is not an account
    detail     text NOT NULL DEFAULT '' CHECK (detail ~ '^[a-z0-9 +,:=.-]*$'),
    ip         inet
);
CREATE INDEX security_log_by_account ON security_log (account_id, id);
CREATE INDEX security_log_by_event ON security_log (event, id);

CREATE FUNCTION security_log_is_append_only() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'the security log is append-only'; END $$;

CREATE TRIGGER security_log_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON security_log
    FOR EACH STATEMENT EXECUTE FUNCTION security_log_is_append_only();
