-- Which keys this database's personal data needs. Fingerprints only; a start with other keys is refused,
-- so that a lost key file is noticed before new data are sealed with keys nobody backed up.
CREATE TABLE personal_data_key (
    id          text PRIMARY KEY CHECK (id ~ '^(index|seal-[0-9]{1,5})$'),
    fingerprint bytea NOT NULL
);
