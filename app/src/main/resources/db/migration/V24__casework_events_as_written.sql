-- An event is written once and read whole with every step of its case, and nothing looks inside it: kept as the text it was
-- written as, it is not taken apart and put together again each time.
alter table case_event alter column data type json;
