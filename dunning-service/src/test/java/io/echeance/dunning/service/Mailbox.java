package io.echeance.dunning.service;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A real SMTP server that keeps what it gets. */
final class Mailbox {

    /** A mail as its reader sees it. */
    record Received(String to, String fromName, String fromAddress, String subject, String body, String messageId) {}

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
                    ((String) mail.getContent()).replace("\r\n", "\n"),
                    mail.getMessageID());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(
                    new String(
                            GreenMailUtil.getWholeMessage(mail).getBytes(StandardCharsets.UTF_8),
                            StandardCharsets.UTF_8),
                    e);
        }
    }
}
