-- Whether a body has used a document number before, however it was bracketed, spaced or written with 第 and leading noughts.
create function document_number_key(number text) returns text language sql immutable parallel safe
  return regexp_replace(translate(normalize(number, NFKC), '[({【〖〈﹝])}】〗〉﹞', '〔〔〔〔〔〔〔〕〕〕〕〕〕〕'),
    '\s|年(?=〕)|(?<=〕)第?0*', '', 'g');
-- A column of its own: an index on the data themselves would have every index written anew with every step.
alter table case_file add column document_number_key text
  generated always as (document_number_key(data ->> 'documentNumber')) stored;
create index case_file_document_number on case_file (body_id, procedure_id, document_number_key)
  where document_number_key is not null;
