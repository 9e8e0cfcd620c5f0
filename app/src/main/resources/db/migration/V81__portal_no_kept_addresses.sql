-- Wrong codes are counted in memory now; not even digests of addresses are kept.
drop table portal_failed_lookup;
