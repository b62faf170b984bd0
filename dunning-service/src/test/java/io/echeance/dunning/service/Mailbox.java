package io.echeance.dunning.service;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A real SMTP server that keeps what it gets. */
final class Mailbox {

    /** A mail as its reader sees it. */
    record Received(
            String to,
            String fromName,
            String fromAddress,
            String subject,
            String body,
            String html,
            byte[] pdf,
            String messageId) {}

    private final GreenMail server;

    private Mailbox(GreenMail server) {
        this.server = server;
    }

    static Mailbox open() {
        var port = Integer.getInteger(SmtpPort.PROPERTY);
        var setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        var server = new GreenMail(setup);
        server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
        return new Mailbox(server);
    }

    void close() {
        server.stop();
    }

    List<Received> to(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .map(Mailbox::read)
                .filter(mail -> mail.to().equals(address))
                .toList();
    }

    private static Received read(MimeMessage mail) {
        try {
            var from = (InternetAddress) mail.getFrom()[0];
            var to = (InternetAddress) mail.getRecipients(RecipientType.TO)[0];
            return new Received(
                    to.getAddress(),
                    from.getPersonal(),
                    from.getAddress(),
                    mail.getSubject(),
                    text(mail, "text/plain"),
                    text(mail, "text/html"),
                    part(mail, "application/pdf").map(Mailbox::bytes).orElse(null),
                    mail.getMessageID());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Part mail, String type) throws MessagingException, IOException {
        return ((String) part(mail, type).orElseThrow().getContent()).replace("\r\n", "\n");
    }

    private static byte[] bytes(Part part) {
        try (var in = part.getInputStream()) {
            return in.readAllBytes();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Part> part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return Optional.of(part);
        }
        if (part.getContent() instanceof MimeMultipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                var found = part(parts.getBodyPart(i), type);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
