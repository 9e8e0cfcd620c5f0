-- What the nightly self-inspection found and still finds: since when, and when it was last seen.
CREATE TABLE publication_lack (
    body_id   text NOT NULL,
    indicator text NOT NULL,
    subject   text NOT NULL,
    since     date NOT NULL,
    seen      date NOT NULL,
    PRIMARY KEY (body_id, indicator, subject)
);
