package io.echeance.payout.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** The place in a list after the last one shown; opaque to clients. */
final class Cursor {

    private static final Pattern ID = Pattern.compile("p[of]_[0-9a-f-]{36}");

    private Cursor() {}

    static String of(String id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(StandardCharsets.US_ASCII));
    }

    /** The id of a payout or a file, or empty when no list has given this cursor. */
    static Optional<String> read(String cursor) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            return Optional.of(text).filter(id -> ID.matcher(id).matches());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
