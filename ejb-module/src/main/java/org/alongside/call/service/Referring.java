package org.alongside.call.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.call.Call;
import org.alongside.call.Caller;
import org.alongside.call.NewCall;
import org.alongside.gate.service.CurrentUser;
import org.alongside.handover.service.Handovers;
import org.alongside.intake.service.Intakes;
import org.alongside.person.Demographic;
import org.alongside.person.Demographics;
import org.alongside.person.NewPerson;
import org.alongside.person.NewPerson.Namesake;
import org.alongside.person.service.Banners;
import org.alongside.person.service.NewPeople;
import org.alongside.referral.NewReferral;
import org.alongside.referral.Referrer;
import org.alongside.referral.service.Referrals;
import org.alongside.response.TriageCategory;
import org.alongside.response.service.Responses;
import org.alongside.shared.London;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.NotFound;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Makes a referral and a message of a call: a call is a referral without a form (CORE item 3). */
@Dependent
class Referring {

    private static final String CATEGORY =
            "select code, valid_from, minutes, priority from triage_on(context_today()) where code = ?";

    /** What they need is said in the call. */
    private static final String CONTACT = "They rang, or somebody rang about them";

    @Inject
    private Jdbi jdbi;

    @Inject
    private NewPeople people;

    @Inject
    private Referrals referrals;

    @Inject
    private Responses responses;

    @Inject
    private Intakes intakes;

    @Inject
    private CurrentUser user;

    @Inject
    private BusinessClock clock;

    @Inject
    private Handovers handovers;

    /**
     * The person whom a call is about. Somebody new is registered where enough is known of them, or where something follows
     * that needs a record.
     *
     * @return null where the call is about nobody yet
     */
    @Nullable
    UUID person(NewCall heard, Whom whom, Follows follows) {
        UUID recognised = whom.person();
        if (recognised != null && (!whom.named() || seen(recognised))) {
            jdbi.withHandle(handle -> Banners.require(handle, recognised));
            return recognised;
        }
        Namesake namesake = recognised == null ? Namesake.UNSURE : Namesake.same(recognised);
        boolean needed = follows.referTo() != null || follows.message() != null;
        RuleBroken.unless(!needed || whom.named(), "call.whoIsIt");
        return needed || whom.told() || recognised != null
                ? people.take(new NewPerson(said(heard, whom), CONTACT, namesake))
                : null;
    }

    private boolean seen(UUID person) {
        return jdbi.withHandle(handle -> Banners.of(handle, person).isPresent());
    }

    /** Those whom somebody may be by name and birth date; nobody where less is told. */
    List<KnownPerson> mayBe(Map<Demographic, String> said) {
        Whom whom = new Whom(null, said);
        return whom.named() && !said.getOrDefault(Demographic.BIRTH_DATE, "").isEmpty() && readable(said)
                ? people.mayBe(said).stream().map(KnownPerson::of).toList()
                : List.of();
    }

    /** While somebody types, what cannot be yet finds nobody, and is said when the call is saved. */
    private boolean readable(Map<Demographic, String> said) {
        try {
            Demographics.unknown().with(said, clock.today());
            return true;
        } catch (RuleBroken cannotBe) {
            return false;
        }
    }

    /** Whoever rings themself is known by their number the next time. */
    private static Map<Demographic, String> said(NewCall heard, Whom whom) {
        Map<Demographic, String> said = new EnumMap<>(whom.said());
        if (heard.caller() == Caller.PERSON && !heard.number().isEmpty()) {
            said.put(Demographic.PHONE, heard.number());
        }
        return said;
    }

    void follow(Call call, NewCall heard, UUID person, Follows follows) {
        UUID team = follows.referTo();
        if (team != null) {
            call.led(refer(heard, person, team));
        }
        Follows.Note note = follows.message();
        if (note != null) {
            call.handedOver(
                    handovers.send(person, note.to(), note.urgency(), note.text(), heard.caller() == Caller.CARER));
        }
    }

    /**
     * It is received when the call begins, and its triage category says how soon they are to be seen. Where the team takes
     * the call itself, whoever refers has its first answer at once.
     */
    private UUID refer(NewCall heard, UUID person, UUID team) {
        String code = heard.category();
        RuleBroken.unless(code != null, "call.categoryMissing");
        TriageCategory category = category(String.valueOf(code)).orElseThrow(() -> new NotFound("category"));
        LocalDateTime received =
                London.timeOf(heard.startedAt()).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
        UUID referral = referrals.take(
                person,
                new NewReferral(
                        team,
                        received.toLocalDate(),
                        received.toLocalTime(),
                        heard.caller().source(),
                        category.priority(),
                        null,
                        new Referrer(heard.caller().title(), null, heard.number())));
        if (user.principal().teams().contains(team)) {
            intakes.arrived(referral, "", true);
        }
        if (category.minutes() != null) {
            responses.triage(referral, category.code(), "");
        }
        return referral;
    }

    private Optional<TriageCategory> category(String code) {
        return jdbi.withHandle(handle -> handle.createQuery(CATEGORY)
                .bind(0, code)
                .map(ConstructorMapper.of(TriageCategory.class))
                .findOne());
    }
}
