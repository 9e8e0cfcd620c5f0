-- Failed logins by account and by where they came from: a stranger's wrong passwords keep nobody else out.
CREATE TABLE login_failure (
    account_id   uuid NOT NULL REFERENCES account,
    client       bytea NOT NULL,  -- keyed digest; no address
    failed       int NOT NULL,
    locked_until timestamptz,
    last_at      timestamptz NOT NULL,
    PRIMARY KEY (account_id, client)
);

-- account.failed_logins and account.locked_until now tell of failures from anywhere, counted from here on.
ALTER TABLE account ADD COLUMN failed_since timestamptz;
