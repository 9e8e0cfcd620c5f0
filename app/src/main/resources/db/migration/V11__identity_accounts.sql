-- Staff belong to one body (or, as administrators and auditors, to the installation); citizens to the installation.
CREATE TABLE account (
    id                  uuid PRIMARY KEY,
    body_id             text REFERENCES body,
    username            text NOT NULL UNIQUE CHECK (username = lower(username)),
    display_name        text NOT NULL,
    password_hash       text,                 -- null until the person has set one by the one-time link
    staff               boolean NOT NULL,
    section_id          text,
    disabled            boolean NOT NULL DEFAULT false,
    failed_logins       int NOT NULL DEFAULT 0,
    locked_until        timestamptz,
    phone_sealed        bytea,
    email_sealed        bytea,
    created_at          timestamptz NOT NULL,
    password_changed_at timestamptz,
    last_login_at       timestamptz,
    CHECK (staff OR body_id IS NULL),
    CHECK (section_id IS NULL OR body_id IS NOT NULL),
    FOREIGN KEY (body_id, section_id) REFERENCES section (body_id, id)
);
CREATE INDEX account_by_body ON account (body_id, username);

CREATE TABLE account_role (
    account_id uuid NOT NULL REFERENCES account,
    role       text NOT NULL,
    granted_at timestamptz NOT NULL,
    granted_by uuid REFERENCES account,       -- null where the installation itself granted it
    PRIMARY KEY (account_id, role)
);
CREATE INDEX account_role_by_role ON account_role (role, account_id);

CREATE TABLE delegation (
    id           uuid PRIMARY KEY,
    from_account uuid NOT NULL REFERENCES account,
    to_account   uuid NOT NULL REFERENCES account,
    role         text NOT NULL,
    valid_from   date NOT NULL,
    valid_to     date NOT NULL,               -- the last day it is in force
    reason       text NOT NULL,
    created_by   uuid NOT NULL REFERENCES account,
    created_at   timestamptz NOT NULL,
    revoked_by   uuid REFERENCES account,
    revoked_at   timestamptz,
    CHECK (from_account <> to_account),
    CHECK (valid_from <= valid_to),
    CHECK ((revoked_at IS NULL) = (revoked_by IS NULL))
);
CREATE INDEX delegation_to ON delegation (to_account, valid_to);
CREATE INDEX delegation_from ON delegation (from_account, valid_to);

-- Only digests of secrets are kept: a copy of the database opens nothing.
CREATE TABLE api_token (
    id           uuid PRIMARY KEY,
    account_id   uuid NOT NULL REFERENCES account,
    name         text NOT NULL,
    token_hash   bytea NOT NULL UNIQUE,
    created_at   timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    last_used_at timestamptz,
    revoked_at   timestamptz
);
CREATE INDEX api_token_by_account ON api_token (account_id);

CREATE TABLE one_time_link (
    token_hash bytea PRIMARY KEY,
    purpose    text NOT NULL CHECK (purpose IN ('first-administrator', 'password')),
    account_id uuid REFERENCES account,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    CHECK ((purpose = 'password') = (account_id IS NOT NULL))
);
CREATE INDEX one_time_link_by_account ON one_time_link (account_id);
