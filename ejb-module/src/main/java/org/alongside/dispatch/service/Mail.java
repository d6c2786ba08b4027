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
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.alongside.shared.service.Settings;

/**
 * Hands an e-mail to the configured channel: an SMTP server, or a folder where each message becomes a file. It returns
 * only when the channel has taken the message.
 */
@ApplicationScoped
public class Mail {

    @Inject
    private Settings settings;

    /** @throws MailRefused where the channel did not take it, with the reason in words */
    public void send(Letter letter) {
        MailChannel channel = settings.mail()
                .map(MailChannel::of)
                .orElseThrow(() -> new MailRefused("No mail server is configured (ALONGSIDE_MAIL)."));
        Optional<String> user = settings.mailUser();
        try {
            Session session = Session.getInstance(channel.properties(user.isPresent()));
            MimeMessage message = message(session, letter, channel);
            Optional<Path> folder = channel.folder();
            if (folder.isPresent()) {
                write(message, folder.get(), letter);
            } else if (user.isPresent()) {
                Transport.send(message, user.get(), settings.mailPassword());
            } else {
                Transport.send(message);
            }
        } catch (MessagingException | IOException e) {
            throw new MailRefused(String.valueOf(e.getMessage()));
        }
    }

    /** One e-mail to be. */
    public record Letter(String messageId, String to, String subject, Content content, Letterhead head) {}

    private static MimeMessage message(Session session, Letter letter, MailChannel channel)
            throws MessagingException, IOException {
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", letter.messageId());
            }
        };
        message.setFrom(new InternetAddress(channel.from(), letter.head().sender(), "UTF-8"));
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
