-- What a document says of other documents: which one it interprets, which ones belong to it, and which numbers its text cites.
-- Addresses of other documents are kept as they were named; whether such a document is public is asked when it is shown.
alter table publication_version
  add column interprets uuid,
  add column related    uuid[] not null default '{}',
  add column number_key text not null default '',
  add column mentions   text[] not null default '{}';
create index publication_interprets on publication_version (interprets) where interprets is not null;
create index publication_related on publication_version using gin (related);
create index publication_mentions on publication_version using gin (mentions);
create index publication_number_key on publication_version (number_key) where number_key <> '';
