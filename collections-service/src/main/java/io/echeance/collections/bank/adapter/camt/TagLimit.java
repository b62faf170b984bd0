package io.echeance.collections.bank.adapter.camt;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Stops a stream in which no tag ends for too long. A parser keeps names, attributes and texts in memory up to the next
 * {@code >}, whatever they are, so this one bound holds for all of them.
 */
final class TagLimit extends FilterInputStream {

    private static final int MOST = 1 << 20;
    private static final int TAG_END = '>';

    private int since;

    TagLimit(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one >= 0) {
            count((byte) one);
        }
        return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        for (int i = 0; i < read; i++) {
            count(into[offset + i]);
        }
        return read;
    }

    private void count(byte one) throws IOException {
        since = one == TAG_END ? 0 : since + 1;
        if (since > MOST) {
            throw new IOException("no tag ends within " + MOST + " bytes");
        }
    }
}
