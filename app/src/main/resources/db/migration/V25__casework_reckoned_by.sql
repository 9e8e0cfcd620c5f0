-- The calendar a case's clocks are reckoned by. A step that was prepared on the case as somebody last read it finds here
-- whether the calendar was changed since, even where no date of this case moved.
alter table case_file add column calendar text not null default '';
