package io.echeance.dunning.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.echeance.dunning.application.MailOutcome;
import io.vertx.ext.mail.SMTPException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class SmtpFailureTest {

    @Test
    void whatTheServerAnsweredDecides() {
        assertThat(SmtpFailure.outcome(smtp(451))).isEqualTo(MailOutcome.NOT_NOW);
        assertThat(SmtpFailure.outcome(smtp(550))).isEqualTo(MailOutcome.REFUSED);
    }

    @Test
    void aRefusalOfOurLoginOrAddressLosesNoReminder() {
        assertThat(SmtpFailure.outcome(new SMTPException("AUTH PLAIN failed", 535, List.of("535 5.7.8"), true)))
                .isEqualTo(MailOutcome.NOT_NOW);
        assertThat(SmtpFailure.outcome(new SMTPException("sender address not accepted", 550, List.of("550"), true)))
                .isEqualTo(MailOutcome.NOT_NOW);
    }

    @Test
    void anAddressThatIsNoneIsRefused() {
        assertThat(SmtpFailure.outcome(new IllegalArgumentException("invalid email address")))
                .isEqualTo(MailOutcome.REFUSED);
    }

    @Test
    void withoutAConnectionNothingWasSent() {
        assertThat(SmtpFailure.outcome(new ConnectException("refused"))).isEqualTo(MailOutcome.NOT_NOW);
        assertThat(SmtpFailure.outcome(new IOException(new UnknownHostException("mail"))))
                .isEqualTo(MailOutcome.NOT_NOW);
    }

    @Test
    void aSilentOrBrokenConnectionLeavesItOpen() {
        assertThat(SmtpFailure.outcome(new TimeoutException())).isEqualTo(MailOutcome.UNKNOWN);
        assertThat(SmtpFailure.outcome(new IOException("connection reset"))).isEqualTo(MailOutcome.UNKNOWN);
    }

    @Test
    void theServersWordsAreNotLogged() {
        assertThat(SmtpFailure.describe(smtp(550))).isEqualTo("SMTP 550");
    }

    private static SMTPException smtp(int code) {
        return new SMTPException(
                "recipient address not accepted", code, List.of(code + " jeanne@client.example unknown"), code >= 500);
    }
}
