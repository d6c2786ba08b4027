-- Words for every code of GENDER IDENTITY CODE, PERSON STATED GENDER CODE and the older PERSON GENDER CODE (NHS data dictionary).
insert into code_label (list, code, label) values
  ('GENDER', '0', 'Not Known'), ('GENDER', '3', 'Non-binary'), ('GENDER', '4', 'Other'), ('GENDER', 'Z', 'Not Stated');
