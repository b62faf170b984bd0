package io.echeance.dunning.adapter.mail;

import io.echeance.dunning.application.MailOutcome;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.ext.mail.SMTPException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.List;

/** What a failure says about the mail: only what was certainly not sent may be sent again. */
final class SmtpFailure {

    /** How the mail client begins the message when the refusal is about this mail, and not about us or our login. */
    private static final List<String> ABOUT_THE_MAIL =
            List.of("recipient address not accepted", "DATA command not accepted", "sending data failed");

    private SmtpFailure() {}

    /**
     * An answer of the server: never again when it refuses this mail for good (RFC 5321, 4.2.1), else later. No connection, or
     * given up before the mail was handed over: later. An address that is none: never. Everything else: it may have
     * been sent.
     */
    static MailOutcome outcome(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException answer) {
                return answer.isPermanent() && isAboutTheMail(answer) ? MailOutcome.REFUSED : MailOutcome.NOT_NOW;
            }
            if (cause instanceof ConnectException
                    || cause instanceof UnknownHostException
                    || cause instanceof NoRouteToHostException
                    || cause instanceof NoStackTraceThrowable) {
                return MailOutcome.NOT_NOW;
            }
            if (cause instanceof IllegalArgumentException) {
                return MailOutcome.REFUSED;
            }
        }
        return MailOutcome.UNKNOWN;
    }

    private static boolean isAboutTheMail(SMTPException answer) {
        return ABOUT_THE_MAIL.stream().anyMatch(answer.getMessage()::startsWith);
    }

    /** For logs: the server's words may quote the client's address, so only the kind and the code are said. */
    static String describe(Throwable failure) {
        return failure instanceof SMTPException answer
                ? "SMTP " + answer.getReplyCode()
                : failure.getClass().getSimpleName();
    }
}
