package io.echeance.eventstore.audit;

import io.echeance.eventstore.envelope.EventRecord;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** 128 bits of SHA-256: enough to tell any two records of a log apart, and small enough to keep one per event. */
record Fingerprint(long high, long low) {

    private static final int UUID_LENGTH = 36;

    static final Fingerprint NONE = new Fingerprint(0, 0);

    /** Of every header and every byte of the value. */
    static Fingerprint of(EventRecord event) {
        var digest = sha256();
        add(digest, event.topic());
        add(digest, event.source());
        add(digest, event.subject());
        add(digest, event.id());
        add(digest, event.type());
        add(digest, event.dataschema());
        add(digest, event.businessDate().toString());
        add(digest, event.time().toString());
        add(digest, event.cause().causationId());
        add(digest, event.cause().correlationId());
        add(digest, event.cause().traceparent());
        digest.update(ByteBuffer.allocate(4).putInt(event.sequence()).flip());
        digest.update(event.hash());
        digest.update(event.data());
        return of(digest);
    }

    /** Of an id; a UUID is one by itself. */
    static Fingerprint ofId(String id) {
        if (id.length() == UUID_LENGTH) {
            try {
                var uuid = UUID.fromString(id);
                return new Fingerprint(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits());
            } catch (IllegalArgumentException e) {
                return of(id);
            }
        }
        return of(id);
    }

    static Fingerprint of(String... texts) {
        var digest = sha256();
        for (var text : texts) {
            add(digest, text);
        }
        return of(digest);
    }

    /** Of this one and the next: a fingerprint of a whole stream up to there. */
    Fingerprint then(Fingerprint next) {
        var digest = sha256();
        digest.update(ByteBuffer.allocate(32)
                .putLong(high)
                .putLong(low)
                .putLong(next.high)
                .putLong(next.low)
                .flip());
        return of(digest);
    }

    private static Fingerprint of(MessageDigest digest) {
        var bytes = ByteBuffer.wrap(digest.digest());
        return new Fingerprint(bytes.getLong(), bytes.getLong());
    }

    /** With an end mark, so that texts can't run into each other. */
    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
