package io.echeance.dunning.adapter.mail;

import io.echeance.dunning.application.MailConfig;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jboss.logging.Logger;

/** A conversation with the mail server that goes on over several mails, for one thread at a time. */
final class SmtpConnection {

    private static final Logger LOG = Logger.getLogger(SmtpConnection.class);

    private final MailConfig.Server server;
    private final Watched transport;
    private boolean open;
    private boolean reused;
    private Instant lastUsed = Instant.now();

    SmtpConnection(Session session, MailConfig.Server server) {
        this.server = server;
        this.transport = new Watched(session, server);
    }

    void send(MimeMessage mail) throws MessagingException {
        transport.endWasSent = false;
        reused = open;
        if (!open) {
            transport.connect(
                    server.host(),
                    server.port(),
                    server.username().orElse(null),
                    server.password().orElse(null));
            open = true;
        }
        transport.sendMessage(mail, mail.getAllRecipients());
        lastUsed = Instant.now();
    }

    /** Whether the end of the last mail was on its way: only from then on the server can have taken it (RFC 5321, 4.1.1.4). */
    boolean mayHaveSent() {
        return transport.endWasSent;
    }

    /** The server may have closed a conversation that goes on: then the mail is worth a fresh one at once. */
    boolean wasClosedMeanwhile(MessagingException failure) {
        return reused && !mayHaveSent() && SmtpFailure.answer(failure) == 0;
    }

    boolean isIdleFor(Duration time) {
        return lastUsed.plus(time).isBefore(Instant.now());
    }

    void hangUp() {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debugf("the mail server was gone before the connection was closed: %s", e.getMessage());
        }
    }

    private static final class Watched extends SMTPTransport {

        private boolean endWasSent;

        Watched(Session session, MailConfig.Server server) {
            super(session, new URLName("smtp", server.host(), server.port(), null, null, null));
        }

        @Override
        protected void finishData() throws IOException, MessagingException {
            endWasSent = true;
            super.finishData();
        }
    }
}
