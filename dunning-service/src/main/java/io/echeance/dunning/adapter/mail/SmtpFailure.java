package io.echeance.dunning.adapter.mail;

import io.echeance.dunning.application.MailOutcome;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** What a failure says about the mail: only what was certainly not sent may be sent again. */
final class SmtpFailure {

    private static final int FIRST_REFUSAL = 400;
    private static final int FIRST_FINAL_REFUSAL = 500;

    private SmtpFailure() {}

    /**
     * An answer of the server: never again when it refuses this mail for good (RFC 5321, 4.2.1), later when it refuses us, our login or
     * the moment. An address that is none: never. Without an answer it depends on how far the mail had come.
     *
     * @param mayHaveSent whether the end of the mail was on its way
     */
    static MailOutcome outcome(MessagingException failure, boolean mayHaveSent) {
        if (failure instanceof AddressException) {
            return MailOutcome.REFUSED;
        }
        int answer = answer(failure);
        if (answer >= FIRST_REFUSAL) {
            return answer >= FIRST_FINAL_REFUSAL && !isAboutUs(failure) ? MailOutcome.REFUSED : MailOutcome.NOT_NOW;
        }
        return mayHaveSent ? MailOutcome.UNKNOWN : MailOutcome.NOT_NOW;
    }

    /** The server's reply code; 0 when there was no answer. A refused recipient is a cause behind the failure. */
    static int answer(MessagingException failure) {
        for (Exception cause = failure; cause instanceof MessagingException one; cause = one.getNextException()) {
            if (cause instanceof SMTPSendFailedException answer && answer.getReturnCode() >= FIRST_REFUSAL) {
                return answer.getReturnCode();
            }
            if (cause instanceof SMTPAddressFailedException answer) {
                return answer.getReturnCode();
            }
        }
        return 0;
    }

    /** The sender is refused, not the mail: somebody has to look after our settings. */
    private static boolean isAboutUs(MessagingException failure) {
        return failure instanceof SMTPSendFailedException answer
                && answer.getCommand() != null
                && answer.getCommand().startsWith("MAIL");
    }

    /** For logs: the server's words may quote the client's address, so only the kind and the code are said. */
    static String describe(MessagingException failure) {
        int answer = answer(failure);
        return answer > 0 ? "SMTP " + answer : failure.getClass().getSimpleName();
    }
}
