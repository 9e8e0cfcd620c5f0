-- The columns of a body as its office looks after them. A column the law asks for stands here only once something was said of it:
-- a section, an interval, a note; it has no title here, and cannot be hidden.
create table publication_column (
  body_id       text not null,
  id            text not null,
  own           boolean not null,
  title         text not null,
  title_en      text not null,
  topic         text not null,
  position      integer not null,
  hidden        boolean not null,
  section       text not null,
  interval_days integer,
  note          text not null,
  note_en       text not null,
  version       integer not null,
  primary key (body_id, id),
  check (own or not hidden)
);
-- Who changed what and when; its numbers tell everybody who keeps prepared pages that the tree changed.
create table publication_column_change (
  seq       bigint generated always as identity primary key,
  body_id   text not null,
  column_id text not null,
  version   integer not null,
  at        timestamptz not null,
  person    text not null,
  changes   jsonb not null,
  unique (body_id, column_id, version)
);
create trigger publication_column_change_is_final before update or delete on publication_column_change
  for each row execute function refuse_change();
