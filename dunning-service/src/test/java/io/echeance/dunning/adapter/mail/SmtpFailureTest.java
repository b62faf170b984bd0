package io.echeance.dunning.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.echeance.dunning.application.MailOutcome;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.SocketTimeoutException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.junit.jupiter.api.Test;

class SmtpFailureTest {

    private static final Address[] NOBODY = {};

    @Test
    void whatTheServerAnsweredDecides() {
        assertThat(SmtpFailure.outcome(recipient(451), false)).isEqualTo(MailOutcome.NOT_NOW);
        assertThat(SmtpFailure.outcome(recipient(550), false)).isEqualTo(MailOutcome.REFUSED);
        assertThat(SmtpFailure.outcome(answer(".", 451), true)).isEqualTo(MailOutcome.NOT_NOW);
        assertThat(SmtpFailure.outcome(answer(".", 554), true)).isEqualTo(MailOutcome.REFUSED);
    }

    @Test
    void aRefusalOfOurLoginOrAddressLosesNoReminder() {
        assertThat(SmtpFailure.outcome(new AuthenticationFailedException("535 5.7.8"), false))
                .isEqualTo(MailOutcome.NOT_NOW);
        assertThat(SmtpFailure.outcome(answer("MAIL FROM:<a@b.example>", 550), false))
                .isEqualTo(MailOutcome.NOT_NOW);
    }

    @Test
    void anAddressThatIsNoneIsRefused() {
        assertThat(SmtpFailure.outcome(new AddressException("no at sign"), false))
                .isEqualTo(MailOutcome.REFUSED);
    }

    @Test
    void withoutAnAnswerItDependsOnHowFarTheMailHadCome() {
        var silence = new MessagingException("no answer", new SocketTimeoutException());
        assertThat(SmtpFailure.outcome(silence, false)).isEqualTo(MailOutcome.NOT_NOW);
        assertThat(SmtpFailure.outcome(silence, true)).isEqualTo(MailOutcome.UNKNOWN);
        assertThat(SmtpFailure.outcome(answer(".", -1), true)).isEqualTo(MailOutcome.UNKNOWN);
    }

    @Test
    void theServersWordsAreNotLogged() {
        assertThat(SmtpFailure.describe(recipient(550))).isEqualTo("SMTP 550");
    }

    /** As the mail library says it: the answer is behind the failure. */
    private static SendFailedException recipient(int code) {
        return new SendFailedException(
                "Invalid Addresses",
                new SMTPAddressFailedException(
                        new InternetAddress(), "RCPT TO", code, code + " jeanne@client.example unknown"));
    }

    private static SMTPSendFailedException answer(String command, int code) {
        return new SMTPSendFailedException(
                command, code, code + " jeanne@client.example unknown", null, NOBODY, NOBODY, NOBODY);
    }
}
