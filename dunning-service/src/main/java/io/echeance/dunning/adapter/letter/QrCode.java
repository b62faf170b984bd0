package io.echeance.dunning.adapter.letter;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/** A QR code as PNG, of the form that EPC069-12 asks for: error correction M, UTF-8, a quiet zone of four modules. */
final class QrCode {

    private static final int PIXELS_PER_MODULE = 4;
    private static final int QUIET_ZONE = 4;

    /** One mask for all: readers take any, and looking for the most even one of eight took ten times as long as the rest. */
    private static final int MASK = 3;

    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.CHARACTER_SET, "UTF-8", EncodeHintType.QR_MASK_PATTERN, MASK);

    private QrCode() {}

    static byte[] png(String text) {
        try {
            return png(Encoder.encode(text, ErrorCorrectionLevel.M, HINTS).getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("the text does not fit in a QR code", e);
        }
    }

    private static byte[] png(ByteMatrix modules) {
        int size = (modules.getWidth() + 2 * QUIET_ZONE) * PIXELS_PER_MODULE;
        int rowBytes = 1 + (size + 7) / 8;
        var rows = new byte[rowBytes * size];
        for (int y = 0; y < size; y += PIXELS_PER_MODULE) {
            for (int x = 0; x < size; x++) {
                if (!isDark(modules, x / PIXELS_PER_MODULE - QUIET_ZONE, y / PIXELS_PER_MODULE - QUIET_ZONE)) {
                    rows[y * rowBytes + 1 + x / 8] |= (byte) (0x80 >> x % 8);
                }
            }
            for (int copy = 1; copy < PIXELS_PER_MODULE; copy++) {
                System.arraycopy(rows, y * rowBytes, rows, (y + copy) * rowBytes, rowBytes);
            }
        }
        return Png.of(size, size, rows);
    }

    private static boolean isDark(ByteMatrix modules, int x, int y) {
        return x >= 0 && y >= 0 && x < modules.getWidth() && y < modules.getHeight() && modules.get(x, y) == 1;
    }
}
