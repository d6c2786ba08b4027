package org.alongside.handover;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.shared.RuleBroken;

/** Who can be asked at a moment, from the one named up to whoever is on call. A rung that nobody stands on is left out. */
public class Ladder {

    private final EnumMap<Rung, Place> places = new EnumMap<>(Rung.class);

    public Ladder(Map<Rung, Place> places) {
        this.places.putAll(places);
    }

    /** Somebody on a rung. */
    record Step(Rung rung, Place place) {

        boolean isOf(UUID staff) {
            return place.staff().equals(staff);
        }
    }

    /** Without one person, as long as somebody else is left: nobody answers their own question. */
    public Ladder without(UUID staff) {
        EnumMap<Rung, Place> others = new EnumMap<>(places);
        others.values().removeIf(place -> place.staff().equals(staff));
        return others.isEmpty() ? this : new Ladder(others);
    }

    /** @throws RuleBroken where nobody can be asked */
    Step first() {
        RuleBroken.unless(!places.isEmpty(), "handover.nobodyAnswers");
        return steps().get(0);
    }

    /** The next rung up with somebody else on it; the last one again where there is none; empty where nobody is left. */
    Optional<Step> above(Rung rung, UUID asked) {
        List<Step> steps = steps();
        Optional<Step> higher = steps.stream()
                .filter(step -> step.rung().compareTo(rung) > 0 && !step.isOf(asked))
                .findFirst();
        return higher.isPresent() || steps.isEmpty() ? higher : Optional.of(steps.get(steps.size() - 1));
    }

    /** Who stands on a rung now. Whoever is back from an absence is asked in place of the cover, and the other way round. */
    Optional<Step> at(Rung rung) {
        Rung named = rung == Rung.COVER ? Rung.PERSON : Rung.COVER;
        boolean swapped = rung.compareTo(Rung.COVER) <= 0 && !places.containsKey(rung);
        return steps().stream()
                .filter(step -> step.rung() == (swapped ? named : rung))
                .findFirst();
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        places.forEach((rung, place) -> steps.add(new Step(rung, place)));
        return steps;
    }
}
