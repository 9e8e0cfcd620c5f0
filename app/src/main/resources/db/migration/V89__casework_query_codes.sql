-- A row of its own: a case that is opened is written once, and its code beside it.
create table case_code (
  case_id   uuid primary key,
  code_hash bytea not null
);
insert into case_code (case_id, code_hash) select id, code_hash from case_file where code_hash is not null;
alter table case_file drop column code_hash;
