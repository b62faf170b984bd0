package io.echeance.dunning.adapter.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;

/** The From header: the supplier's name as people see it, our address behind it (RFC 5322). */
final class SenderName {

    private static final int LONGEST = 70;

    private SenderName() {}

    /** Characters that have a meaning in the header are left out, so a name can't add a header or an address. */
    static InternetAddress from(String supplierName, String address) throws AddressException {
        var name = supplierName
                .replaceAll("[\\p{Cntrl}\"<>()\\[\\]\\\\,;:@]", " ")
                .replaceAll("\\s+", " ")
                .strip();
        var from = new InternetAddress(address, true);
        if (name.isEmpty()) {
            return from;
        }
        try {
            from.setPersonal(
                    name.length() > LONGEST ? name.substring(0, LONGEST).strip() : name, StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java platform has UTF-8", e);
        }
        return from;
    }
}
