package io.echeance.dunning.adapter.bounce;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.dsn.DeliveryStatus;

/**
 * A report that a mail could not be delivered (RFC 3464).
 *
 * @param messageId of the mail that it is about
 * @param status    enhanced status code (RFC 3463)
 */
record DeliveryReport(String messageId, String status) {

    private static final Pattern STATUS = Pattern.compile("[245]\\.[0-9]{1,3}\\.[0-9]{1,3}");

    /** Other undefined status (RFC 3463, 3.1). */
    private static final String UNDEFINED = "5.0.0";

    /** Empty when the mail is no report, or a report of a delay or a success. */
    static Optional<DeliveryReport> of(Part mail) throws MessagingException, IOException {
        if (!mail.isMimeType("multipart/report")) {
            return Optional.empty();
        }
        var parts = (Multipart) mail.getContent();
        Optional<String> status = Optional.empty();
        Optional<String> messageId = Optional.empty();
        for (int i = 0; i < parts.getCount(); i++) {
            var part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status")) {
                status = failure(part);
            } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
                messageId = Optional.ofNullable(
                        new InternetHeaders(part.getInputStream(), true).getHeader("Message-ID", null));
            }
        }
        var failed = status;
        return messageId.flatMap(id -> failed.map(code -> new DeliveryReport(id.strip(), code)));
    }

    private static Optional<String> failure(Part part) throws MessagingException, IOException {
        var report = new DeliveryStatus(part.getInputStream());
        for (int i = 0; i < report.getRecipientDSNCount(); i++) {
            var fields = report.getRecipientDSN(i);
            if ("failed".equalsIgnoreCase(fields.getHeader("Action", null))) {
                var matcher = STATUS.matcher(
                        Optional.ofNullable(fields.getHeader("Status", null)).orElse(""));
                return Optional.of(matcher.find() ? matcher.group() : UNDEFINED);
            }
        }
        return Optional.empty();
    }
}
