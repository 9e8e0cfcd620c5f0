-- Cases are found by the numbers their documents and letters bear, however these are bracketed. What was written before is
-- folded as what is written from now on: compatibility forms, small letters, one kind of brackets.
update case_file c
   set search_text = left(translate(lower(normalize(concat_ws(' ',
         c.data ->> 'documentNumber',
         (select string_agg(e.data ->> 'letterNumber', ' ' order by e.seq)
            from case_event e where e.case_id = c.id and e.data ->> 'letterNumber' is not null),
         c.search_text), NFKC)), '[({【〖〈])}】〗〉', '〔〔〔〔〔〔〕〕〕〕〕〕'), 2000);
