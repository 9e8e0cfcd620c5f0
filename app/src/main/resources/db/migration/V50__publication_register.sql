-- What is public, and what was. Versions are never changed or deleted: a withdrawal leaves its tombstone.
create table publication (
  id                 uuid primary key references case_file (id),
  body_id            text not null,
  kind               text not null,
  index_number       text not null,
  version            integer not null,
  first_published_at timestamptz not null,
  published_at       timestamptz not null,
  withdrawn_at       timestamptz,
  withdrawn_reason   text,
  category           text not null,
  key_content        text,
  statutory_item     text,
  topic              text not null,
  unique (body_id, index_number)
);
create index publication_latest on publication (body_id, first_published_at desc, id desc) where withdrawn_at is null;
create index publication_latest_of_all on publication (first_published_at desc, id desc) where withdrawn_at is null;
create index publication_by_key_content on publication (body_id, key_content, first_published_at desc, id desc)
  where withdrawn_at is null;

create index publication_by_item on publication (body_id, statutory_item, first_published_at desc, id desc)
  where withdrawn_at is null;

create table publication_version (
  publication_id  uuid not null references publication (id),
  version         integer not null,
  title           text not null,
  body            text not null,
  html            boolean not null,
  summary         text not null,
  category        text not null,
  key_content     text,
  statutory_item  text,
  topic           text not null,
  document_number text not null,
  issuer          text not null,
  formed_on       date not null,
  effective_on    date,
  expires_on      date,
  published_at    timestamptz not null,
  note            text not null,
  carriers        jsonb not null,
  attachments     jsonb not null,
  primary key (publication_id, version)
);
create trigger publication_version_is_final before update or delete on publication_version
  for each row execute function refuse_change();

-- Numbered under a lock that is held until the commit, so that the order of numbers is the order of becoming public.
create table publication_change (
  seq            bigint primary key,
  body_id        text not null,
  publication_id uuid not null references publication (id),
  version        integer not null,
  kind           text not null,
  at             timestamptz not null
);
