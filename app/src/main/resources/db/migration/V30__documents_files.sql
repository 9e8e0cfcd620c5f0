-- Uploaded files. The bytes lie on disk under their SHA-256 digest and are never changed;
-- a row gives one upload of such bytes its name, its owner and, once attached, its case.
CREATE TABLE stored_file (
    id          uuid PRIMARY KEY,
    body_id     text,                       -- null while a citizen's file belongs to no body's case
    sha256      text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    name        text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 150),
    media_type  text NOT NULL,
    size        bigint NOT NULL CHECK (size > 0),
    uploaded_by uuid,
    upload_key  text,                       -- the session or address of somebody without an account, hashed
    uploaded_at timestamptz NOT NULL,
    case_id     uuid,                       -- no foreign key: casework owns cases and may start after this module
    CHECK (uploaded_by IS NOT NULL OR upload_key IS NOT NULL)
);
CREATE INDEX stored_file_by_case ON stored_file (case_id, uploaded_at, id) WHERE case_id IS NOT NULL;
CREATE INDEX stored_file_by_content ON stored_file (sha256);
CREATE INDEX stored_file_unattached ON stored_file (uploaded_at) WHERE case_id IS NULL;
