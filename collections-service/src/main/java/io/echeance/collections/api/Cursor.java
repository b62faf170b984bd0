package io.echeance.collections.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** The place in a list after its last shown payment; opaque to clients. */
final class Cursor {

    private static final Pattern PAYMENT_ID = Pattern.compile("pay_[0-9a-f-]{36}");

    private Cursor() {}

    static String of(String paymentId) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(paymentId.getBytes(StandardCharsets.US_ASCII));
    }

    /** The payment id, or empty when no list has given this cursor. */
    static Optional<String> read(String cursor) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            return Optional.of(text).filter(id -> PAYMENT_ID.matcher(id).matches());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
