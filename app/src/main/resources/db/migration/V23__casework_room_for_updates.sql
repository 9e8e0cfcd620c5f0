-- A step changes its case and clocks in place: room in each page keeps the new version beside the old one, off the indexes.
alter table case_file set (fillfactor = 70);
alter table case_deadline set (fillfactor = 80);
