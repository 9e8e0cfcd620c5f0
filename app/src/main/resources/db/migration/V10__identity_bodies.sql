-- Public bodies hosted by the installation and their sections (科室). Every other key starts with body_id.
CREATE TABLE body (
    id              text PRIMARY KEY CHECK (id ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
    name            text NOT NULL,
    name_en         text NOT NULL,
    document_prefix text NOT NULL,            -- stands before 公复〔year〕n号 in reply letters
    address         text NOT NULL DEFAULT '',
    postcode        text NOT NULL DEFAULT '',
    phone           text NOT NULL DEFAULT '',
    fax             text NOT NULL DEFAULT '',
    email           text NOT NULL DEFAULT '',
    office_hours    text NOT NULL DEFAULT '',
    created_at      timestamptz NOT NULL
);

CREATE TABLE section (
    body_id  text NOT NULL REFERENCES body,
    id       text NOT NULL CHECK (id ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
    title    text NOT NULL,
    title_en text NOT NULL,
    position int  NOT NULL,
    closed   boolean NOT NULL DEFAULT false,
    PRIMARY KEY (body_id, id)
);
