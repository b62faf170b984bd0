package io.echeance.embedded;

import java.security.SecureRandom;
import java.util.Base64;

/** The master key under which the data keys of persons are wrapped. */
public final class SealingKey {
    private static final int BYTES = 32;

    private SealingKey() {}

    /** A new random key in the form of the services' setting: 32 bytes, base64. */
    public static String generate() {
        var key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
