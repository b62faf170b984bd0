package io.echeance.collections.bank.adapter.camt;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * References for entries to which the bank gave none: a fingerprint of what the entry says, so that it has the same one in every
 * file. Entries of a statement that say the same are counted, in any order.
 */
final class References {

    private static final int LENGTH = 24;

    private final Map<String, Integer> seen = new HashMap<>();

    /** @param said all of the entry that is the same in every file */
    String of(String said) {
        var fingerprint = sha256(said).substring(0, LENGTH);
        int times = seen.merge(fingerprint, 1, Integer::sum);
        return "FP-" + fingerprint + (times == 1 ? "" : "-" + times);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
