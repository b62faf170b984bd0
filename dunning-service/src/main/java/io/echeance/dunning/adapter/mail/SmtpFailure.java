package io.echeance.dunning.adapter.mail;

import io.echeance.dunning.application.MailOutcome;
import io.vertx.ext.mail.SMTPException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;

/** What a failure says about the mail: only what was certainly not sent may be sent again. */
final class SmtpFailure {

    private SmtpFailure() {}

    /** 4xx: try again, 5xx: never (RFC 5321, 4.2.1); no connection: try again; everything else: it may have been sent. */
    static MailOutcome outcome(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException answer) {
                return answer.isPermanent() ? MailOutcome.REFUSED : MailOutcome.NOT_NOW;
            }
            if (cause instanceof ConnectException
                    || cause instanceof UnknownHostException
                    || cause instanceof NoRouteToHostException) {
                return MailOutcome.NOT_NOW;
            }
        }
        return MailOutcome.UNKNOWN;
    }

    /** For logs: the server's words may quote the client's address, so only the kind and the code are said. */
    static String describe(Throwable failure) {
        return failure instanceof SMTPException answer
                ? "SMTP " + answer.getReplyCode()
                : failure.getClass().getSimpleName();
    }
}
