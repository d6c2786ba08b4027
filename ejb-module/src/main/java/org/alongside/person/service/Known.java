package org.alongside.person.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.person.Demographic;
import org.alongside.person.Demographics;
import org.alongside.person.NewPerson;
import org.alongside.shared.RuleBroken;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Whether somebody who makes contact is known already, to the caller's team or to another one. */
final class Known {

    private static final String MAY_BE = """
            select m.person as id, r.person_id is not null as seen, m.ask, m.by_number, m.agrees, r.family_name, r.given_name,
                   r.preferred_name, r.birth_date, r.death_date, r.nhs_number,
                   case when w.ask is null then r.address end as address, case when w.ask is null then split_part(r.postcode, ' ', 1) end as area,
                   w.ask as withheld,
                   (select max(c.contact_date) from care_contact c where c.person_id = r.person_id) as last_contact
              from person_may_be(:number, :family, :given, :born) m
              left join lateral (select * from person_registration o where o.person_id = m.person
                                  order by o.alias, o.local_id limit 1) r on true
              cross join lateral (select withheld(r.person_id) as ask) w
             order by m.by_number desc, r.family_name, r.given_name, m.person""";

    private Known() {}

    static List<MayBe> mayBe(Handle handle, Demographics typed) {
        String born = typed.get(Demographic.BIRTH_DATE);
        return handle.createQuery(MAY_BE)
                .bind("number", orNull(typed.get(Demographic.NHS_NUMBER)))
                .bind("family", orNull(typed.get(Demographic.FAMILY_NAME)))
                .bind("given", orNull(typed.get(Demographic.GIVEN_NAME)))
                .bind("born", born.isEmpty() ? null : LocalDate.parse(born))
                .map(ConstructorMapper.of(MayBe.class))
                .list();
    }

    /**
     * A number alone tells nobody: a name or a birth date has to agree with it. A name with a birth date tells nobody
     * either, until a human has said who it is.
     */
    static Optional<UUID> person(List<MayBe> mayBe, NewPerson.Namesake said) {
        Optional<MayBe> numbered = mayBe.stream().filter(MayBe::byNumber).findFirst();
        numbered.ifPresent(somebody -> RuleBroken.unless(somebody.agrees(), "person.numberOfAnother"));
        if (numbered.isPresent()) {
            return numbered.map(MayBe::id);
        }
        RuleBroken.unless(mayBe.isEmpty() || said.kind() != NewPerson.Namesake.Kind.NOT_ASKED, "person.mayBeKnown");
        Optional<UUID> chosen = said.chosen();
        chosen.ifPresent(id -> RuleBroken.unless(mayBe.stream().anyMatch(m -> m.id().equals(id)), "person.mayBeKnown"));
        return chosen;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
