-- Links of public documents that led nowhere when they were last tried.
create table publication_dead_link (
  body_id        text not null,
  publication_id uuid not null references publication (id),
  link           text not null,
  reason         text not null,
  tried_at       timestamptz not null,
  primary key (publication_id, link)
);
