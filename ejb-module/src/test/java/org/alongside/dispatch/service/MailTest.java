package org.alongside.dispatch.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.alongside.shared.service.Settings;
import org.alongside.shared.service.Wiring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A letter to a real mail server and to a folder: what arrives, and what is said when it is not taken. */
class MailTest {

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort())
            .withConfiguration(GreenMailConfiguration.aConfig().withUser("alongside", "right"));

    /** Its certificate is its own. */
    @RegisterExtension
    static final GreenMailExtension SECURE = new GreenMailExtension(ServerSetupTest.SMTPS.dynamicPort());

    @TempDir
    private Path folder;

    private static Mail mail(String channel) {
        return mail(channel, null);
    }

    private static Mail mail(String channel, String password) {
        return Wiring.fill(new Mail(), new Settings() {
            @Override
            public Optional<String> mail() {
                return Optional.ofNullable(channel);
            }

            @Override
            public Optional<String> mailUser() {
                return Optional.ofNullable(password).map(given -> "alongside");
            }

            @Override
            public String mailPassword() {
                return password;
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
        return "smtp://127.0.0.1:" + SERVER.getSmtp().getPort() + "?tls=off" + query;
    }

    @Test
    void arrivesWithItsMessageIdItsDocumentAndTheTrustsAddress() throws Exception {
        mail(smtp("&from=no-reply@trust.example")).send(letter("gp@practice.example"));
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
    void aServerWithoutTlsGetsNothingUnlessThatIsSaid() {
        String plain = smtp("").replace("?tls=off", "");
        assertThatThrownBy(() -> mail(plain).send(letter("gp@practice.example")))
                .isInstanceOf(MailRefused.class)
                .hasMessageContaining("STARTTLS");
        assertThat(SERVER.getReceivedMessages()).isEmpty();
        mail(plain + "?tls=off").send(letter("gp@practice.example"));
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aServerThatCannotShowWhoItIsGetsNothing() throws Exception {
        int port = SECURE.getSmtps().getPort();
        assertThatThrownBy(() -> mail("smtps://127.0.0.1:" + port).send(letter("gp@practice.example")))
                .isInstanceOf(MailRefused.class);
        assertThat(SECURE.getReceivedMessages()).isEmpty();
        Properties trusting = MailChannel.of("smtps://127.0.0.1:" + port).properties(false);
        trusting.setProperty("mail.smtp.ssl.trust", "*");
        trusting.setProperty("mail.smtp.ssl.checkserveridentity", "false");
        MimeMessage message = new MimeMessage(Session.getInstance(trusting));
        message.setRecipients(Message.RecipientType.TO, "gp@practice.example");
        message.setText("It takes messages from those who do not ask who it is.");
        Transport.send(message);
        assertThat(SECURE.getReceivedMessages()).hasSize(1);
    }

    @Test
    void whereThereIsAUserItSignsIn() {
        assertThatThrownBy(() -> mail(smtp(""), "wrong").send(letter("gp@practice.example")))
                .isInstanceOf(MailRefused.class);
        assertThat(SERVER.getReceivedMessages()).isEmpty();
        mail(smtp(""), "right").send(letter("gp@practice.example"));
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mail.trust.example",
                "smtp:mail.trust.example",
                "http://mail.trust.example",
                "smtp://",
                "smtp://a b",
                "file:"
            })
    void aSettingThatIsNoneIsSaidInWords(String setting) {
        assertThatThrownBy(() -> mail(setting).send(letter("gp@practice.example")))
                .isInstanceOf(MailRefused.class)
                .hasMessageContaining("ALONGSIDE_MAIL is none of");
    }

    @Test
    void aServerThatIsNotThereAndAnAddressThatIsNoneAreRefused() {
        assertThatThrownBy(() -> mail("smtp://127.0.0.1:1").send(letter("gp@practice.example")))
                .isInstanceOf(MailRefused.class);
        assertThatThrownBy(() -> mail(smtp("")).send(letter("not an address"))).isInstanceOf(MailRefused.class);
        assertThat(SERVER.getReceivedMessages()).isEmpty();
    }
}
