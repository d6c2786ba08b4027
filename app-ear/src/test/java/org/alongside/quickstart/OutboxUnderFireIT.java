package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * 120 signed summaries (1,000 in a soak) go through a mail server that refuses 10% and loses 5% of its answers, and 120
 * hand-overs come in from eight clients that lose 5% of theirs, while the application is killed 3 times. Nothing is lost,
 * nothing is there twice, every repeat carries the same Message-ID, and nothing is without an owner. Hand-overs that fall
 * due while the application is down go up once each.
 */
class OutboxUnderFireIT {

    private static final int SUMMARIES = Integer.getInteger("soak.summaries", 120);
    private static final int HANDOVERS = Integer.getInteger("soak.handovers", 120);
    private static final int KILLS = Integer.getInteger("soak.kills", 3);

    static final String SIGNED = """
            with care as (select *, row_number() over (order by id) as n from crisis_care
                           where discharge_date is not null and rejection_date is null limit %d),
            summary as (
              insert into discharge_summary (id, provider_id, person_id, referral_id, team_id, state, author, author_name,
                                             signed_by, signed_at, document, created_at, updated_at)
              select gen_random_uuid(), provider_id, person_id, id, team_id, 'SIGNED', gen_random_uuid(), 'Deepa Jones',
                     'Deepa Jones', now(), 'document', now(), now() from care
              returning id, provider_id, person_id, referral_id, team_id),
            recipient as (
              insert into summary_recipient (id, provider_id, person_id, summary_id, kind, practice_code, name, address,
                                             required, included)
              select gen_random_uuid(), s.provider_id, s.person_id, s.id, 'PRACTICE', 'P' || c.n, 'Practice ' || c.n,
                     'p' || c.n || '@practice.example', true, true
                from summary s join care c on c.id = s.referral_id
              returning id, provider_id, person_id, summary_id, name, address)
            insert into dispatch (id, provider_id, person_id, team_id, subject_id, channel, recipient, address, title,
                                  owner_name, state, next_attempt_at, created_at)
            select gen_random_uuid(), r.provider_id, r.person_id, s.team_id, r.id, 'EMAIL', r.name, r.address,
                   'Discharge summary', 'Deepa Jones', 'DUE', now(), now()
              from recipient r join summary s on s.id = r.summary_id""";

    @Test
    void everySummaryIsDeliveredThoughTheApplicationIsKilled() throws Exception {
        try (FlakyMailServer mail = new FlakyMailServer(34, 10, 5);
                Application application =
                        Application.onMicroWithMail("outbox", "smtp://127.0.0.1:" + mail.port() + "?tls=off")) {
            try (Connection connection = application.applicationRole();
                    Statement sql = connection.createStatement();
                    HandoverClients clients = new HandoverClients(application, sql, true)) {
                String text = "Fire" + UUID.randomUUID();
                sql.execute("set alongside.scope = 'ALL'");
                assertThat(sql.executeUpdate(SIGNED.formatted(SUMMARIES))).isEqualTo(SUMMARIES);
                clients.send(text, HANDOVERS);
                for (int kill = 1; kill <= KILLS; kill++) {
                    int summaries = kill * SUMMARIES / (KILLS + 1);
                    int handovers = kill * HANDOVERS / (KILLS + 1);
                    clients.upTo(handovers + HANDOVERS / (KILLS + 1));
                    Until.holds(() -> mail.taken().size() >= summaries && clients.sent() >= handovers);
                    application.kill();
                    application.start();
                }
                clients.upTo(HANDOVERS);
                Until.holds(() -> clients.sent() == HANDOVERS);
                // what was being sent when the application was killed is tried again beside this
                new HandoversUnderFire(application, sql, text, HANDOVERS).run();
                delivered(sql, mail);
            }
        }
    }

    private static void delivered(Statement sql, FlakyMailServer mail) throws Exception {
        Until.holds(() -> Until.count(sql, "select count(*) from dispatch where state <> 'SENT'") == 0);
        Map<String, List<String>> letters = letters(mail);
        assertThat(letters).hasSize(SUMMARIES);
        for (List<String> ids : letters.values()) {
            assertThat(new HashSet<>(ids)).as("one Message-ID for every try").hasSize(1);
        }
        assertThat(letters.values().stream().flatMap(List::stream).distinct()).hasSize(SUMMARIES);
        assertThat(Until.count(sql, "select count(*) from dispatch where owner_name is null or first_sent_at is null"))
                .isZero();
        System.out.printf(
                "outbox: %d summaries, %d kills, %d deliveries%n",
                SUMMARIES, KILLS, letters.values().stream().mapToInt(List::size).sum());
    }

    /** To the practices; staff without an account are told of hand-overs by the same server. */
    private static Map<String, List<String>> letters(FlakyMailServer mail) {
        return mail.taken().entrySet().stream()
                .filter(letter -> letter.getKey().endsWith("@practice.example"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Without an outbox, a message that is refused is gone: the same mail server shows it. */
    @Test
    void withoutAnOutboxMessagesAreLost() throws Exception {
        try (FlakyMailServer mail = new FlakyMailServer(34, 10, 5)) {
            for (int i = 0; i < SUMMARIES; i++) {
                sendOnce(mail.port(), "p" + i + "@practice.example");
            }
            assertThat(mail.taken().size()).isLessThan(SUMMARIES);
        }
    }

    private static void sendOnce(int port, String to) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port);
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            in.readLine();
            for (String line : List.of(
                    "HELO here",
                    "MAIL FROM:<a@trust.example>",
                    "RCPT TO:<" + to + ">",
                    "DATA",
                    "Message-ID: <" + to + ">\r\n\r\ntext\r\n.")) {
                socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
                in.readLine();
            }
        }
    }
}
