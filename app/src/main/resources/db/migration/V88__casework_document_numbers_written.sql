-- Written with the case: the server would otherwise read and plan the expression anew with every step of every case.
alter table case_file alter column document_number_key drop expression;
