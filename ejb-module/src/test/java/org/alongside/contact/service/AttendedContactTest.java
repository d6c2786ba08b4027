package org.alongside.contact.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alongside.access.StandardRole;
import org.alongside.board.service.Board;
import org.alongside.board.service.BoardRow;
import org.alongside.exchange.service.SmallTrust;
import org.alongside.gate.service.Principal;
import org.alongside.handover.service.HandoverTrust;
import org.alongside.organisation.service.CodeSets;
import org.alongside.referral.service.Involved;
import org.alongside.referral.service.InvolvedTeams;
import org.alongside.response.service.Responses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who came, and who was seen face to face, is what the code lists say of the day, wherever it is asked. */
class AttendedContactTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Pattern CODES_WRITTEN_OUT =
            Pattern.compile("\\b(attendance|attendstatus|mechanism)\\s*(=|in\\b|<>|not in\\b)\\s*[('\\[]");

    private static final Pattern CODES_IN_A_VIEW = Pattern.compile("\\b(attendance|mechanism) = (ANY \\(ARRAY\\[)?'");
    private static final String VIEWS_AND_FUNCTIONS = """
            select pg_get_viewdef(oid) from pg_class where relkind = 'v' and relnamespace = 'alongside'::regnamespace
            union all
            select pg_get_functiondef(oid) from pg_proc where prokind in ('f', 'p') and pronamespace = 'alongside'::regnamespace""";

    private final HandoverTrust people = new HandoverTrust();
    private final SmallTrust trust = people.trust;
    private final CodeSets codes = people.transactions.service(CodeSets.class);
    private final Board board = people.transactions.service(Board.class);
    private final Responses responses = people.transactions.service(Responses.class);
    private final Principal admin = SmallTrust.withoutTeam(StandardRole.ADMINISTRATOR);
    private final Principal lead = trust.member("Deepa Jones", StandardRole.SHIFT_LEAD, "CRT");
    private final UUID omars = trust.referral("R3");

    /** Omar waits since the 15th, and somebody has spoken with him by video: a code of its own, and one for how he came. */
    @BeforeEach
    void somebodyHasSpokenWithOmar() {
        people.transactions.run(lead, () -> responses.triage(omars, "B", ""));
        people.database.system().useHandle(handle -> handle.execute("""
                        insert into care_contact (provider_id, local_id, referral_id, person_id, contact_date, contact_time, attendance, mechanism)
                        select provider_id, 'VIDEO', id, person_id, ?, time '13:00', '7', '11' from referral where id = ?""", DAY, omars));
    }

    private BoardRow row() {
        return people.transactions.as(lead, () -> board.view(null)).rows().stream()
                .filter(row -> row.referral().equals(omars))
                .findFirst()
                .orElseThrow();
    }

    private boolean seen() {
        return trust.count("select count(seen_at) from response where referral_id = '" + omars + "'") == 1;
    }

    private List<LocalDate> lastContacts() {
        return people.database
                .system()
                .withHandle(handle -> InvolvedTeams.of(handle, trust.person(SmallTrust.OMAR)).stream()
                        .map(Involved::lastContact)
                        .toList());
    }

    private void comesIn(String list, String code, LocalDate from) {
        people.transactions.run(admin, () -> codes.add(list, code, from));
    }

    @Test
    void aChangedListMovesTheClockTheBoardAndTheRecordTogether() {
        assertThat(lastContacts()).containsOnlyNulls();
        comesIn("ATTENDED", "7", DAY);
        assertThat(lastContacts()).containsExactly(DAY);
        assertThat(row().waits()).as("he came, but nobody met him").isNotNull();
        assertThat(seen()).isFalse();
        comesIn("FACE_TO_FACE", "11", DAY);
        assertThat(row().waits()).isNull();
        assertThat(seen()).isTrue();
        people.transactions.run(admin, () -> codes.end("ATTENDED", "7", DAY));
        assertThat(seen()).as("what was so on that day stays so").isTrue();
    }

    @Test
    void aListOfLaterChangesNothingOfBefore() {
        comesIn("ATTENDED", "7", DAY.plusDays(1));
        comesIn("FACE_TO_FACE", "11", DAY.plusDays(1));
        assertThat(lastContacts()).containsOnlyNulls();
        assertThat(seen()).isFalse();
    }

    /** Measures judge by a whole month and read the same lists. */
    @Test
    void noStatementWritesTheCodesOut() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")).map(AttendedContactTest::text))
                    .noneMatch(CODES_WRITTEN_OUT.asPredicate());
        }
        List<String> made = people.database
                .system()
                .withHandle(handle -> handle.createQuery(VIEWS_AND_FUNCTIONS)
                        .mapTo(String.class)
                        .list());
        assertThat(made).noneMatch(CODES_IN_A_VIEW.asPredicate());
        assertThat("where c.attendance in ('5', '6')").containsPattern(CODES_WRITTEN_OUT);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
