package io.echeance.dunning.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.echeance.dunning.adapter.bounce.BounceMailbox;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** Mails that come back. */
@QuarkusTest
class BounceTest extends ServiceTest {

    private static final String REPORT = """
            From: MAILER-DAEMON@mx.example
            To: relances@echeance.invalid
            Subject: Undelivered Mail Returned to Sender
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

            --b1
            Content-Type: text/plain

            The mail system could not deliver to <%2$s>.
            --b1
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example

            Final-Recipient: rfc822; %2$s
            Action: failed
            Status: 5.1.1
            Diagnostic-Code: smtp; 550 5.1.1 <%2$s> unknown

            --b1
            Content-Type: text/rfc822-headers

            From: relances@echeance.invalid
            Message-ID: %1$s

            --b1--
            """;

    @Inject
    BounceMailbox bounces;

    @Test
    void aReportOfFailureIsRecordedForEveryInvoiceOfTheMail() throws InterruptedException, MessagingException {
        var first = covered("fr", 10);
        var second = world.coverAnother(first, first.dueDate());
        world.openDayAndSettle(planned(first, 1));
        var messageId = theMail(first).messageId();
        readAll();
        var server = new GreenMail(
                new ServerSetup(Integer.getInteger(SmtpPort.IMAP_PROPERTY), "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        try {
            deliver(server, REPORT.formatted(messageId, first.email()));
            deliver(server, REPORT.formatted("<unknown@echeance.invalid>", first.email()));
            deliver(server, "Subject: Bonjour\n\nJe paierai.\n");
            bounces.look();
            bounces.look();
            world.settle();
            readAll();
            assertThat(server.getReceivedMessages()).hasSize(2);
        } finally {
            server.stop();
        }
        for (var invoice : new Invoice[] {first, second}) {
            assertThat(events(invoice)).containsOnlyOnce("ReminderBounced 1 5.1.1");
            assertThat(world.reminders(invoice).get(1))
                    .containsEntry("outcome", "BOUNCED")
                    .containsEntry("reason", "5.1.1")
                    .containsEntry("messageId", messageId);
            assertThat(world.reminders(invoice).get(1)).containsKey("sentOn");
        }
    }

    private static void deliver(GreenMail server, String mail) throws MessagingException {
        var user = server.setUser("relances@echeance.invalid", "bounces", "secret");
        user.deliver(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))));
    }
}
