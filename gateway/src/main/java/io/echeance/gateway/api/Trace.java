package io.echeance.gateway.api;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** W3C trace context: {@code 00-<32 hex trace>-<16 hex span>-<2 hex flags>}. */
final class Trace {

    static final String HEADER = "traceparent";
    private static final Pattern FORM = Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    private Trace() {}

    /** The caller's trace, or a new one that nobody samples. */
    static String orNew(String given) {
        return given != null && FORM.matcher(given).matches() ? given : "00-" + hex() + hex() + "-" + hex() + "-00";
    }

    static String id(String traceparent) {
        return traceparent.substring(3, 35);
    }

    private static String hex() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE));
    }
}
