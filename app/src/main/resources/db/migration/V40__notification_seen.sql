-- How far each person has read the notices of their roles: everything up to and including the last one shown.
create table notice_seen (
  account uuid primary key,
  up_to   bigint not null
);
