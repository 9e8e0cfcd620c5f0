-- Two who declare the same day at the same time declare it once. Of those declared twice before, the first stands.
update local_closure later set revoked_at = later.added_at
  where later.revoked_at is null
    and exists (
      select from local_closure first
      where first.body_id = later.body_id and first.date = later.date and first.revoked_at is null and first.id < later.id
    );
create unique index local_closure_once on local_closure (body_id, date) where revoked_at is null;
