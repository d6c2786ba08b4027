package org.alongside.call.web;

import java.io.Serial;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.call.CallOutcome;
import org.alongside.call.Caller;
import org.alongside.call.InDanger;
import org.alongside.call.NewCall;
import org.alongside.call.service.Follows;
import org.alongside.call.service.KnownPerson;
import org.alongside.call.service.Whom;
import org.alongside.handover.Urgency;
import org.alongside.handover.service.Receiver;
import org.alongside.person.Demographic;
import org.alongside.person.NameKey;
import org.alongside.shared.Choice;
import org.alongside.shared.TypedDay;
import org.alongside.shared.web.Ids;
import org.alongside.shared.web.Typed;
import org.jspecify.annotations.Nullable;

/** What is typed and chosen while somebody is on the phone. */
public class HeardForm implements Serializable {

    /** Of whoever is not known. */
    static final List<Demographic> ASKED =
            List.of(Demographic.GIVEN_NAME, Demographic.FAMILY_NAME, Demographic.BIRTH_DATE);

    @Serial
    private static final long serialVersionUID = 1L;

    private static final List<Duration> BACK_WITHIN =
            List.of(Duration.ofMinutes(20), Duration.ofHours(1), Duration.ofHours(4), Duration.ofHours(24));

    private final Typed typed = new Typed();

    public HeardForm() {
        typed.put("caller", Caller.PERSON.name());
        typed.put("urgency", Urgency.HOURS_1.name());
    }

    public List<Choice> callers() {
        return Arrays.stream(Caller.values())
                .map(caller -> new Choice(caller.name(), caller.title()))
                .toList();
    }

    /** What can come of it; to refer somebody is to choose the team. */
    public List<Choice> outcomes(List<Choice> teams) {
        List<Choice> all = new ArrayList<>();
        Arrays.stream(CallOutcome.values())
                .filter(outcome -> outcome != CallOutcome.REFERRED)
                .forEach(outcome -> all.add(new Choice(outcome.name(), outcome.title())));
        all.addAll(teams);
        return all;
    }

    public List<Choice> backWithin() {
        return BACK_WITHIN.stream()
                .map(within -> new Choice(
                        Long.toString(within.toMinutes()),
                        within.toHours() == 0 ? within.toMinutes() + " minutes" : hours(within.toHours())))
                .toList();
    }

    private static String hours(long hours) {
        return hours == 1 ? "an hour" : hours + " hours";
    }

    public List<Choice> urgencies() {
        return Urgency.choices();
    }

    String number() {
        return typed.words("number");
    }

    /** As it is kept; a day that is none stays as it was typed, for the rule to say so. */
    Map<Demographic, String> said() {
        EnumMap<Demographic, String> said = new EnumMap<>(Demographic.class);
        for (Demographic field : ASKED) {
            String words = typed.words(field.name());
            said.put(
                    field,
                    field.isDay()
                            ? TypedDay.read(words).map(LocalDate::toString).orElse(words)
                            : words);
        }
        return said;
    }

    /** Whether somebody can be looked up by it. */
    boolean searchable() {
        String born = typed.words(Demographic.BIRTH_DATE.name());
        return born.isEmpty() || TypedDay.read(born).isPresent();
    }

    /** Whether the names that are typed are theirs, however they are spelled. */
    boolean names(KnownPerson somebody) {
        return named(Demographic.FAMILY_NAME, somebody.familyName())
                && named(Demographic.GIVEN_NAME, somebody.givenName());
    }

    private boolean named(Demographic field, @Nullable String name) {
        String text = typed.text(field.name());
        return text == null || NameKey.of(text).equals(NameKey.of(name));
    }

    /** Whether enough is typed for somebody to be found by. */
    public boolean asksForSomebody() {
        boolean named =
                typed.text(Demographic.FAMILY_NAME.name()) != null || typed.text(Demographic.GIVEN_NAME.name()) != null;
        return !number().isEmpty() || named && typed.text(Demographic.BIRTH_DATE.name()) != null;
    }

    NewCall heard(Instant started, Instant now) {
        String outcome = typed.text("outcome");
        return new NewCall(
                started,
                Caller.valueOf(typed.chosen("caller")),
                number(),
                typed.ticked("danger") ? danger(typed, now) : null,
                typed.words("need"),
                typed.text("category"),
                outcome == null || referral(outcome) ? null : CallOutcome.valueOf(outcome));
    }

    /** Where they are, and the ambulance: as it is typed with a call, and added to one later. */
    static InDanger danger(Typed typed, Instant now) {
        LocalTime at = typed.time("ambulanceAt");
        return new InDanger(
                typed.words("place"), at == null ? null : InDanger.last(at, now), typed.words("ambulanceBy"));
    }

    /** What comes of it is a referral, by the id of the team; null where it is none. */
    static @Nullable UUID referTo(@Nullable String outcome) {
        return outcome != null && referral(outcome) ? Ids.of(outcome, "team") : null;
    }

    Whom whom(@Nullable UUID person) {
        return new Whom(person, said());
    }

    Follows follows() {
        String outcome = typed.text("outcome");
        String back = typed.text("back");
        String to = typed.text("to");
        return new Follows(
                referTo(outcome),
                back == null ? null : Duration.ofMinutes(Long.parseLong(back)),
                to == null
                        ? null
                        : new Follows.Note(
                                Receiver.of(to), Urgency.valueOf(typed.chosen("urgency")), typed.words("message")));
    }

    private static boolean referral(String outcome) {
        return Arrays.stream(CallOutcome.values()).noneMatch(one -> one.name().equals(outcome));
    }

    public Typed getTyped() {
        return typed;
    }
}
