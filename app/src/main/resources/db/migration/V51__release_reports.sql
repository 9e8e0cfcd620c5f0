-- What the release scan found, by the digest of all that was looked at and by the edition of the scanner.
-- Findings are masked before they get here.
CREATE TABLE release_report (
    digest    text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
    scanner   text NOT NULL,
    fault     text,                        -- reason key; null where everything was looked at
    findings  jsonb NOT NULL,
    looked_at timestamptz NOT NULL,
    PRIMARY KEY (digest, scanner)
);
