-- What an attempt was told only once, sealed: who repeats the attempt under its key is told again.
alter table idempotency_key add column told bytea;
