-- Every change of a setting, the newest being the one that holds. Rows are only ever added.
create table setting (
    id bigint generated always as identity primary key,
    body_id text not null,
    key text not null,
    value text not null,
    changed_by text not null,
    changed_at timestamptz not null
);

create index setting_newest on setting (body_id, key, id desc);
