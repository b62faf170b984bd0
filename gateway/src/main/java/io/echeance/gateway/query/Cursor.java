package io.echeance.gateway.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the next page begins: after the last invoice of this one. Opaque to callers, so that its form can change. */
public final class Cursor {

    private static final String VERSION = "1:";
    private static final Pattern ID = Pattern.compile("inv_[0-9a-f-]{32,36}");

    private Cursor() {}

    public static String after(String invoiceId) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((VERSION + invoiceId).getBytes(UTF_8));
    }

    /** The last invoice of the page before; empty when the text is not a cursor of this list. */
    public static Optional<String> read(String cursor) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
            return Optional.of(text)
                    .filter(t -> t.startsWith(VERSION))
                    .map(t -> t.substring(VERSION.length()))
                    .filter(id -> ID.matcher(id).matches());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
