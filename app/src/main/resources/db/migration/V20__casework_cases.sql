-- Cases, their events and clocks. An event is never updated or deleted; what a case is follows from its events.
create table case_file (
  body_id      text not null,
  id           uuid primary key,
  procedure_id text not null,
  number       text not null unique,
  stage        text not null,
  is_final     boolean not null,
  version      integer not null,
  data         jsonb not null,
  settings     jsonb not null,
  opened_on    date not null,
  opened_at    timestamptz not null,
  section_id   text,
  assignee     text,
  applicant    uuid,
  code_hash    bytea,
  next_due     date,
  search_text  text not null,
  changed_at   timestamptz not null
);
create index case_file_worklist on case_file (body_id, coalesce(next_due, date '9999-12-31'), id);
create index case_file_opened on case_file (body_id, opened_at desc, id);
create index case_file_applicant on case_file (applicant) where applicant is not null;

create table case_event (
  case_id      uuid not null references case_file (id),
  seq          integer not null,
  step         text not null,
  stage_before text not null,
  stage_after  text not null,
  actor_id     uuid,
  actor_name   text not null,
  role         text not null,
  at           timestamptz not null,
  day          date not null,
  citation     text,
  data         jsonb not null,
  primary key (case_id, seq)
);
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'an event is never changed';
end $$;
create trigger case_event_is_final before update or delete on case_event
  for each row execute function refuse_change();

create table case_deadline (
  case_id          uuid not null references case_file (id),
  rule             text not null,
  subject          text not null,
  state            text not null,
  due              date,
  expires_at       timestamptz,
  provisional      boolean not null,
  calendar_version text not null,
  expired_at       timestamptz,
  primary key (case_id, rule, subject)
);
create index case_deadline_running on case_deadline (expires_at)
  where expired_at is null and state in ('running', 'missed');

-- Personal data of a case: only here, and only sealed.
create table case_secret (
  case_id     uuid not null references case_file (id),
  path        text not null,
  sealed      bytea not null,
  blind_index bytea not null,
  primary key (case_id, path)
);
create index case_secret_index on case_secret (blind_index);

create table case_number (
  body_id text not null,
  series  text not null,
  year    integer not null,
  last    integer not null,
  primary key (body_id, series, year)
);

create table idempotency_key (
  actor      text not null,
  key        text not null,
  request    text not null,
  case_id    uuid not null,
  created_at timestamptz not null,
  primary key (actor, key)
);

create table third_party_link (
  token_hash text primary key,
  case_id    uuid not null references case_file (id),
  party_id   text not null,
  expires_on date not null,
  used_at    timestamptz,
  unique (case_id, party_id)
);

create table calendar_load (
  id        bigint generated always as identity primary key,
  body_id   text not null,
  year      integer not null,
  declared  boolean not null,
  days      jsonb not null,
  sources   jsonb not null,
  loaded_by text not null,
  loaded_at timestamptz not null
);

create table local_closure (
  id         bigint generated always as identity primary key,
  body_id    text not null,
  date       date not null,
  name       text not null,
  added_by   text not null,
  added_at   timestamptz not null,
  revoked_at timestamptz
);

create table ledger_entry (
  id          bigint generated always as identity primary key,
  body_id     text not null,
  case_id     uuid not null,
  seq         integer not null,
  digest      bytea not null,
  recorded_at timestamptz not null
);

create table outbox (
  id         bigint generated always as identity primary key,
  body_id    text not null,
  case_id    uuid,
  kind       text not null,
  audience   text not null,
  payload    jsonb not null,
  created_at timestamptz not null,
  sent_at    timestamptz,
  read_at    timestamptz
);
create index outbox_pending on outbox (id) where sent_at is null;
create index outbox_audience on outbox (body_id, audience, id desc);
