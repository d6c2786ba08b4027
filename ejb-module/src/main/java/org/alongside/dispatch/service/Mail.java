package org.alongside.dispatch.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;
import org.alongside.shared.service.Settings;

/**
 * Hands an e-mail to the configured channel: an SMTP server, or a folder where each message becomes a file. It returns
 * only when the channel has taken the message.
 */
@ApplicationScoped
public class Mail {

    private static final String TIMEOUT_MILLIS = "10000";

    @Inject
    private Settings settings;

    /** @throws MailRefused where the channel did not take it, with the reason in words */
    public void send(Letter letter) {
        URI channel = settings.mail()
                .map(URI::create)
                .orElseThrow(() -> new MailRefused("No mail server is configured (ALONGSIDE_MAIL)."));
        try {
            Session session = Session.getInstance(properties(channel));
            MimeMessage message = message(session, letter, channel);
            if (channel.getScheme().equals("file")) {
                write(message, Path.of(URI.create("file:" + channel.getPath())), letter);
            } else {
                Transport.send(message);
            }
        } catch (MessagingException | IOException e) {
            throw new MailRefused(String.valueOf(e.getMessage()));
        }
    }

    /** One e-mail to be. */
    public record Letter(String messageId, String to, String subject, Content content, Letterhead head) {}

    private static Properties properties(URI channel) {
        Properties properties = new Properties();
        properties.setProperty(
                "mail.smtp.host", Optional.ofNullable(channel.getHost()).orElse("localhost"));
        properties.setProperty("mail.smtp.port", Integer.toString(channel.getPort() < 0 ? 25 : channel.getPort()));
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
        return properties;
    }

    private static MimeMessage message(Session session, Letter letter, URI channel)
            throws MessagingException, IOException {
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", letter.messageId());
            }
        };
        message.setFrom(new InternetAddress(from(channel), letter.head().sender(), "UTF-8"));
        String replies = letter.head().email();
        if (replies != null) {
            message.setReplyTo(InternetAddress.parse(replies));
        }
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
        message.setSubject(letter.subject(), "UTF-8");
        message.setSentDate(new java.util.Date());
        Attachment attachment = letter.content().attachment();
        if (attachment == null) {
            message.setText(letter.content().text(), "UTF-8");
        } else {
            message.setContent(new MimeMultipart(text(letter.content().text()), document(attachment)));
        }
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart text(String words) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(words, "UTF-8");
        return text;
    }

    private static MimeBodyPart document(Attachment attachment) throws MessagingException {
        MimeBodyPart document = new MimeBodyPart();
        document.setDataHandler(new jakarta.activation.DataHandler(
                new ByteArrayDataSource(attachment.bytes(), attachment.contentType())));
        document.setFileName(attachment.fileName());
        return document;
    }

    private static String from(URI channel) {
        String query = Optional.ofNullable(channel.getQuery()).orElse("");
        return query.startsWith("from=") ? query.substring("from=".length()) : "no-reply@alongside.invalid";
    }

    private static void write(MimeMessage message, Path folder, Letter letter) throws IOException, MessagingException {
        Files.createDirectories(folder);
        String name = letter.messageId().replaceAll("[^A-Za-z0-9-]", "");
        Path part = folder.resolve(name + ".part");
        try (OutputStream out = Files.newOutputStream(part)) {
            message.writeTo(out);
        }
        Files.move(part, folder.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
    }
}
