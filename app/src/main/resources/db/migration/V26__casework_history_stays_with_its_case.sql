-- An event and a clock are written by the same statement that finds and changes their case, and not at all where it finds none;
-- the server looked for the case once more for each of them. What is left of the references is that a case never goes away.
alter table case_event drop constraint case_event_case_id_fkey;
alter table case_deadline drop constraint case_deadline_case_id_fkey;
create function refuse_removal() returns trigger language plpgsql as $$
begin
  raise exception 'a case is never removed';
end $$;
create trigger case_file_stays before delete on case_file for each row execute function refuse_removal();
create trigger case_file_stays_whole before truncate on case_file for each statement execute function refuse_removal();
