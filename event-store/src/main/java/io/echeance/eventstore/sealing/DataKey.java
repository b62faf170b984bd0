package io.echeance.eventstore.sealing;

import com.google.crypto.tink.Aead;
import java.nio.ByteBuffer;

/**
 * The opened key of a data subject.
 *
 * @param id as Tink writes it at the head of each ciphertext
 */
record DataKey(Aead aead, int id) {

    private static final byte TINK_PREFIX = 1;
    private static final int HEAD_BYTES = 5;

    /** Whether it made the ciphertext: after an erasure the same person may have come back and got another key. */
    boolean made(byte[] ciphertext) {
        return ciphertext.length > HEAD_BYTES
                && ciphertext[0] == TINK_PREFIX
                && ByteBuffer.wrap(ciphertext, 1, Integer.BYTES).getInt() == id;
    }
}
