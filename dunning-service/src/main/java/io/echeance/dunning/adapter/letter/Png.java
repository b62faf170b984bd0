package io.echeance.dunning.adapter.letter;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A black and white PNG of one bit per pixel (ISO/IEC 15948). The platform's image writer took most of the time of a mail: it describes
 * each image in a tree of objects before it writes it.
 */
final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int CHUNK_FRAME = 12;

    private Png() {}

    /**
     * @param rows packed pixels, the leftmost in the highest bit, 1 is white; each row begins with its filter type 0
     */
    static byte[] of(int width, int height, byte[] rows) {
        var header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {1, 0, 0, 0, 0})
                .array();
        var pixels = deflate(rows);
        return ByteBuffer.allocate(SIGNATURE.length + 3 * CHUNK_FRAME + header.length + pixels.length)
                .put(SIGNATURE)
                .put(chunk("IHDR", header))
                .put(chunk("IDAT", pixels))
                .put(chunk("IEND", new byte[0]))
                .array();
    }

    private static byte[] chunk(String type, byte[] data) {
        var typed = ByteBuffer.allocate(4 + data.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .array();
        var crc = new CRC32();
        crc.update(typed);
        return ByteBuffer.allocate(CHUNK_FRAME + data.length)
                .putInt(data.length)
                .put(typed)
                .putInt((int) crc.getValue())
                .array();
    }

    private static byte[] deflate(byte[] rows) {
        try (var deflater = new Deflater()) {
            deflater.setInput(rows);
            deflater.finish();
            var compressed = new byte[rows.length + 64];
            int length = deflater.deflate(compressed);
            return java.util.Arrays.copyOf(compressed, length);
        }
    }
}
