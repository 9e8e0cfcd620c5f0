-- The words of files as their readers see them, for the search: read once in the limited process, by the digest of the content.
CREATE TABLE release_words (
    sha256     text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    media_type text NOT NULL,
    reader     text NOT NULL,
    words      text NOT NULL,
    read_at    timestamptz NOT NULL,
    PRIMARY KEY (sha256, media_type, reader)
);
