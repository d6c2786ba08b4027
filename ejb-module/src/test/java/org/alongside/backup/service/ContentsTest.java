package org.alongside.backup.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the product takes away as it works is known to whoever proves that nothing was lost. */
class ContentsTest {

    private static final Pattern DELETES = Pattern.compile("(?i)delete from (\\w+)");

    /** Rebuilt by the database itself, and not by the services. */
    private static final Set<String> BY_THE_DATABASE = Set.of(
            "merged_row",
            "person_key",
            "team_kind_kept",
            "care_contact_twin",
            "hospital_spell_twin",
            "joint_meeting_twin",
            "referral_twin",
            "ward_stay_twin");

    private static final Pattern REMOVES = Pattern.compile("entities(\\.remove\\(|::remove\\b)");

    /** Who removes an entity, and from which table. */
    private static final Map<String, String> ENTITIES = Map.of(
            "AlertSteps.java", "health_alert", "Absences.java", "absence", "Roles.java", "role", "Rota.java", "duty");

    /** What a role allows and whose it is: rows of an entity, which go when it is changed. */
    private static final Set<String> OF_AN_ENTITY = Set.of("account_role", "role_permission");

    private static List<Path> sources() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            return sources.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    @Test
    void whoeverRemovesAnEntityIsKnown() throws IOException {
        Set<String> removing = new TreeSet<>();
        for (Path source : sources()) {
            if (REMOVES.matcher(Files.readString(source)).find()) {
                removing.add(source.getFileName().toString());
            }
        }
        assertThat(removing).isEqualTo(new TreeSet<>(ENTITIES.keySet()));
    }

    @Test
    void everyTableFromWhichAServiceDeletesComesAndGoes() throws IOException {
        Set<String> deleted = new TreeSet<>(BY_THE_DATABASE);
        deleted.addAll(ENTITIES.values());
        deleted.addAll(OF_AN_ENTITY);
        for (Path source : sources()) {
            Matcher found = DELETES.matcher(Files.readString(source));
            while (found.find()) {
                deleted.add(found.group(1).toLowerCase(Locale.ROOT));
            }
        }
        Set<String> known = new TreeSet<>(Contents.COME_AND_GO);
        known.addAll(Contents.TAKEN_AWAY_BY_STAFF);
        assertThat(deleted).isEqualTo(known);
    }
}
