package io.echeance.dunning.adapter.mail;

import io.echeance.dunning.adapter.letter.MentionMissing;
import io.echeance.dunning.application.MailOutcome;
import io.echeance.dunning.application.Mailing;
import io.echeance.dunning.application.ReminderMail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.jboss.logging.Logger;

/** Sends mails by SMTP over connections that are kept from mail to mail. */
@ApplicationScoped
public class SmtpReminderMail implements ReminderMail {

    private static final Logger LOG = Logger.getLogger(SmtpReminderMail.class);

    private final SmtpConnections connections;
    private final ClientContacts contacts;
    private final MailComposer composer;

    public SmtpReminderMail(SmtpConnections connections, ClientContacts contacts, MailComposer composer) {
        this.connections = connections;
        this.contacts = contacts;
        this.composer = composer;
    }

    @Override
    public void prepare(List<Mailing> mailings) {
        contacts.prepare(mailings.stream().map(Mailing::contact).toList());
    }

    @Override
    public MailOutcome send(Mailing mailing) {
        MimeMessage mail;
        try {
            var contact = contacts.of(mailing.contact());
            if (contact.isEmpty()) {
                return MailOutcome.ERASED;
            }
            if (contact.get().email().isEmpty()) {
                return MailOutcome.NO_CONTACT;
            }
            mail = composer.compose(mailing, contact.get(), connections.session());
        } catch (MentionMissing e) {
            LOG.errorf("%s is not sent: %s", mailing.messageId(), e.getMessage());
            return MailOutcome.INCOMPLETE;
        } catch (AddressException e) {
            LOG.warnf("%s: its address is none", mailing.messageId());
            return MailOutcome.REFUSED;
        } catch (MessagingException | RuntimeException e) {
            // The message may quote personal data.
            LOG.errorf(
                    "%s could not be prepared: %s",
                    mailing.messageId(), e.getClass().getName());
            return MailOutcome.NOT_NOW;
        }
        return deliver(mailing, mail);
    }

    @Override
    public void rest() {
        connections.hangUpIdle();
    }

    private MailOutcome deliver(Mailing mailing, MimeMessage mail) {
        var connection = connections.take();
        try {
            connection.send(mail);
            connections.giveBack(connection);
            return MailOutcome.DELIVERED;
        } catch (MessagingException e) {
            var outcome = SmtpFailure.outcome(e, connection.mayHaveSent());
            connection.hangUp();
            if (connection.wasClosedMeanwhile(e)) {
                return deliver(mailing, mail);
            }
            LOG.warnf("%s: %s (%s)", mailing.messageId(), outcome, SmtpFailure.describe(e));
            return outcome;
        }
    }
}
