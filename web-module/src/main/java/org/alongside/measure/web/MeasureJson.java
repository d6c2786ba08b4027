package org.alongside.measure.web;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import org.alongside.measure.Anchor;
import org.alongside.measure.Core34Row;
import org.alongside.measure.EvidenceRow;
import org.alongside.measure.LetterRow;
import org.alongside.measure.MonthRow;
import org.alongside.measure.Share;
import org.jspecify.annotations.Nullable;

/** The JSON of measure rows; its names are a contract with other systems. */
final class MeasureJson {

    private MeasureJson() {}

    static JsonObjectBuilder letters(LetterRow row) {
        return Json.createObjectBuilder()
                .add("team", row.team())
                .add("month", row.month())
                .add("numerator", row.numerator())
                .add("denominator", row.denominator());
    }

    /** A row of a measure by month; a measure by team names the team, or null for the whole provider. */
    static JsonObjectBuilder month(MonthRow row, boolean byTeam) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        if (byTeam) {
            json.add("team", text(row.team()));
        }
        json.add("month", row.month());
        row.figures()
                .forEach((name, value) -> json.add(name, value == null ? JsonValue.NULL : Json.createValue(value)));
        return json;
    }

    static JsonObjectBuilder core34(Core34Row row, List<Anchor> anchors) {
        JsonObjectBuilder medians = Json.createObjectBuilder();
        row.ratings().medians().forEach(medians::add);
        return Json.createObjectBuilder()
                .add("team", row.team())
                .add("from", row.period().from().toString())
                .add("to", row.period().to().toString())
                .add("a", share(row.joint()))
                .add("b", share(row.letters()))
                .add("c", teams(row.links()))
                .add("d", teams(row.meetings()))
                .add(
                        "e",
                        judged(
                                Json.createObjectBuilder().add("medians", medians),
                                row.ratings().met(),
                                row.ratings().enough()))
                .add("criteriaMet", row.criteriaMet())
                .add("score", Anchor.reachedBy(row.criteriaMet(), anchors).score());
    }

    static JsonObjectBuilder evidence(EvidenceRow row) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("kind", row.kind())
                .add("id", row.id())
                .add("person", text(row.person()))
                .add("date", row.date().toString())
                .add("value", text(row.value()))
                .add("reason", text(row.reason()));
        if (row.days() != null) {
            json.add("days", row.days());
        }
        if (row.letterId() != null) {
            json.add("letter", row.letterId().toString());
        }
        if (row.sameAs() != null) {
            json.add("sameAs", row.sameAs());
        }
        return json;
    }

    private static JsonObjectBuilder share(Share share) {
        return judged(
                Json.createObjectBuilder().add("numerator", share.numerator()).add("denominator", share.denominator()),
                share.met(),
                share.enough());
    }

    private static JsonObjectBuilder teams(Core34Row.Teams teams) {
        return judged(
                Json.createObjectBuilder().add("teams", Json.createArrayBuilder(teams.teams())),
                teams.met(),
                teams.enough());
    }

    private static JsonObjectBuilder judged(JsonObjectBuilder json, boolean met, boolean enough) {
        return json.add("met", met).add("enough", enough);
    }

    private static JsonValue text(@Nullable String value) {
        return value == null ? JsonValue.NULL : Json.createValue(value);
    }
}
