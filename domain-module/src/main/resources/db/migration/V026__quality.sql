insert into role_permission (role, permission)
select code, 'SEE_QUALITY' from role
 where code in ('SHIFT_LEAD', 'CARE_COORDINATOR', 'CONSULTANT', 'SUPERVISOR');
