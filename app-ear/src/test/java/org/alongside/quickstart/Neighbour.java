package org.alongside.quickstart;

import java.sql.SQLException;
import java.util.List;

/**
 * Another trust beside the demonstration, with the same local codes for its teams, its staff and somebody who sorts before
 * everybody else: whatever a test looks up without saying whose it is, it then finds twice or at the wrong place, every time
 * and not only when a test before it has imported another trust.
 */
final class Neighbour {

    private static final String ID = "(select id from provider where ods_code = 'ZNB')";
    private static final String DEMONSTRATION = "(select id from provider where demonstration)";

    private static final List<String> THERE = List.of(
            "insert into provider (ods_code, name) values ('ZNB', 'Neighbouring trust')",
            "insert into team (provider_id, local_id, name, type_code) select " + ID
                    + ", local_id, 'Neighbouring ' || name, type_code from team where provider_id = " + DEMONSTRATION,
            "insert into staff (provider_id, local_id, name, team_id) select " + ID
                    + ", s.local_id, 'Neighbouring ' || s.name, t.id from staff s left join team o on o.id = s.team_id"
                    + " left join team t on t.local_id = o.local_id and t.provider_id = " + ID
                    + " where s.provider_id = " + DEMONSTRATION,
            """
            with p as (insert into person select uuid_v7() returning id),
            n as (insert into person_registration (provider_id, local_id, person_id, family_name, given_name, birth_date)
                  select %1$s, '0', id, 'Neighbouring', 'Nell', date '1980-01-01' from p),
            r as (insert into referral (provider_id, local_id, person_id, team_id, received_date, received_time, source)
                  select %1$s, '0' || t.local_id, p.id, t.id, current_date - 9, time '10:00', 'A1' from p, team t
                   where t.provider_id = %1$s and t.local_id in ('CRTN', 'CRTS', 'CMHN') returning *)
            insert into access_grant (provider_id, person_id, team_id, source_id, why, valid_from)
            select provider_id, person_id, team_id, id, 'REFERRAL', received_date from r
            on conflict do nothing""".formatted(ID));

    private Neighbour() {}

    static void movesIn(Application application) throws SQLException {
        for (String sql : THERE) {
            application.run(sql);
        }
    }
}
