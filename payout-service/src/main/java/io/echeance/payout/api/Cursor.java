package io.echeance.payout.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** The place in a list after its last shown payout; opaque to clients. */
final class Cursor {

    private static final Pattern PAYOUT_ID = Pattern.compile("po_[0-9a-f-]{36}");

    private Cursor() {}

    static String of(String payoutId) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(payoutId.getBytes(StandardCharsets.US_ASCII));
    }

    /** The payout id, or empty when no list has given this cursor. */
    static Optional<String> read(String cursor) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            return Optional.of(text).filter(id -> PAYOUT_ID.matcher(id).matches());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
