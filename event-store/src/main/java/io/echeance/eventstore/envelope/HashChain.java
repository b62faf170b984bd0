package io.echeance.eventstore.envelope;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The tamper evidence of a stream. An event's hash is SHA-256 over the header values of {@code ce_hash} of the previous
 * event (nothing for the first), {@code ce_type}, {@code ce_sequence}, and the value's bytes, one after the other: an auditor can
 * recompute it with {@code sha256sum}. The parts can't run into each other, as all but the type have a fixed form.
 */
public final class HashChain {

    /** The "previous hash" of a stream's first event. */
    public static final byte[] GENESIS = new byte[0];

    private HashChain() {}

    /** The 32-byte hash of the event that follows {@code previous}. */
    public static byte[] next(byte[] previous, String type, int sequence, byte[] data) {
        var digest = sha256();
        digest.update(HexFormat.of().formatHex(previous).getBytes(US_ASCII));
        digest.update(type.getBytes(UTF_8));
        digest.update(CloudEventHeaders.sequence(sequence).getBytes(US_ASCII));
        digest.update(data);
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
