package io.echeance.invoice.adapter.einvoice;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Refuses a PDF whose compressed streams grow beyond what an invoice needs, before a PDF library unpacks them in memory.
 */
final class InflationGuard {

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);

    private final byte[] buffer = new byte[64 * 1024];
    private final long mostBytes;
    private long inflated;

    InflationGuard(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    void check(byte[] pdf) throws UnreadableEInvoice {
        for (int at = indexOfStream(pdf, 0); at >= 0; at = indexOfStream(pdf, at)) {
            inflate(pdf, skipLineEnd(pdf, at));
        }
    }

    /** Whatever is not deflated data ends at once; what can't be inflated to its end was counted as far as it goes. */
    private void inflate(byte[] pdf, int from) throws UnreadableEInvoice {
        try (var inflater = new Inflater()) {
            inflater.setInput(pdf, from, pdf.length - from);
            int count;
            while ((count = inflater.inflate(buffer)) > 0) {
                inflated += count;
                if (inflated > mostBytes) {
                    throw new UnreadableEInvoice(
                            "pdf-inflates-too-much", "the PDF unpacks to more than " + mostBytes + " bytes");
                }
            }
        } catch (DataFormatException e) {
            return;
        }
    }

    private static int skipLineEnd(byte[] pdf, int at) {
        int next = at;
        while (next < pdf.length && (pdf[next] == '\r' || pdf[next] == '\n')) {
            next++;
        }
        return next;
    }

    /** The position after the next keyword, or -1. */
    private static int indexOfStream(byte[] pdf, int from) {
        for (int at = from; at <= pdf.length - STREAM.length; at++) {
            if (Arrays.equals(pdf, at, at + STREAM.length, STREAM, 0, STREAM.length)) {
                return at + STREAM.length;
            }
        }
        return -1;
    }
}
