package org.alongside.dispatch.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.shared.service.Settings;
import org.alongside.shared.service.Wiring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A letter to a real mail server and to a folder: what arrives, and what is said when it is not taken. */
class MailTest {

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @TempDir
    private Path folder;

    private static Mail mail(String channel) {
        return Wiring.fill(new Mail(), new Settings() {
            @Override
            public Optional<String> mail() {
                return Optional.ofNullable(channel);
            }
        });
    }

    private static final Letterhead HEAD =
            new Letterhead("Riverside Trust", "North Crisis Team", "01632 960001", "north@trust.example");

    private static Mail.Letter letter(String to) {
        return new Mail.Letter(
                "<4711@alongside>",
                to,
                "Discharge summary from North Crisis Team – Zoë",
                new Content(
                        "If it is not meant for you, tell us.",
                        new Attachment(
                                "discharge-summary.pdf",
                                "application/pdf",
                                "%PDF".getBytes(StandardCharsets.US_ASCII))),
                HEAD);
    }

    private static String smtp(String query) {
        return "smtp://127.0.0.1:" + SERVER.getSmtp().getPort() + query;
    }

    @Test
    void arrivesWithItsMessageIdItsDocumentAndTheTrustsAddress() throws Exception {
        mail(smtp("?from=no-reply@trust.example")).send(letter("gp@practice.example"));
        MimeMessage arrived = SERVER.getReceivedMessages()[0];
        assertThat(arrived.getMessageID()).isEqualTo("<4711@alongside>");
        assertThat(arrived.getSubject()).isEqualTo("Discharge summary from North Crisis Team – Zoë");
        assertThat(arrived.getFrom()[0]).hasToString("\"North Crisis Team, Riverside Trust\" <no-reply@trust.example>");
        assertThat(arrived.getReplyTo()[0]).hasToString("north@trust.example");
        assertThat(arrived.getAllRecipients()[0]).hasToString("gp@practice.example");
        MimeMultipart parts = (MimeMultipart) arrived.getContent();
        assertThat(parts.getBodyPart(0).getContent().toString()).contains("If it is not meant for you");
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("discharge-summary.pdf");
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes())
                .isEqualTo("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void withoutADocumentItIsItsTextAlone() throws Exception {
        mail(smtp(""))
                .send(new Mail.Letter(
                        "<1@alongside>", "gp@practice.example", "A code", new Content("123456", null), HEAD));
        assertThat(SERVER.getReceivedMessages()[0].getContent().toString()).contains("123456");
        assertThat(SERVER.getReceivedMessages()[0].getContentType()).startsWith("text/plain");
    }

    @Test
    void aFolderTakesOneFileAMessageAndARepeatReplacesIt() throws Exception {
        Mail toFolder = mail(folder.toUri().toString());
        toFolder.send(letter("gp@practice.example"));
        toFolder.send(letter("gp@practice.example"));
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            assertThat(Files.readString(all.get(0))).contains("Message-ID: <4711@alongside>", "discharge-summary.pdf");
        }
    }

    @Test
    void withoutAChannelItIsRefusedInWords() {
        assertThatThrownBy(() -> mail(null).send(letter("gp@practice.example")))
                .isInstanceOf(MailRefused.class)
                .hasMessageContaining("No mail server is configured");
    }

    @Test
    void aServerThatIsNotThereAndAnAddressThatIsNoneAreRefused() {
        assertThatThrownBy(() -> mail("smtp://127.0.0.1:1").send(letter("gp@practice.example")))
                .isInstanceOf(MailRefused.class);
        assertThatThrownBy(() -> mail(smtp("")).send(letter("not an address"))).isInstanceOf(MailRefused.class);
        assertThat(SERVER.getReceivedMessages()).isEmpty();
    }
}
