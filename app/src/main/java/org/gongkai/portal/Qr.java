package org.gongkai.portal;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR code as a drawing of unit squares, with the quiet zone of four squares the standard asks for.
 *
 * @param size squares along a side, quiet zone included: the drawing's view box
 * @param path of an SVG path element, all dark squares
 */
public record Qr(int size, String path) {

    private static final int QUIET = 4;

    /** The code of a text. Error correction M survives a crumpled print. */
    public static Qr of(String text) {
        try {
            return drawn(Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("too long for a QR code: " + text, tooLong);
        }
    }

    /** One bar for each run of dark squares, so that no hairlines show between them. */
    private static Qr drawn(ByteMatrix matrix) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            int x = 0;
            while (x < matrix.getWidth()) {
                int end = x;
                while (end < matrix.getWidth() && matrix.get(end, y) == 1) {
                    end++;
                }
                if (end > x) {
                    path.append("M%d %dh%dv1h-%dz".formatted(x + QUIET, y + QUIET, end - x, end - x));
                }
                x = Math.max(end, x + 1);
            }
        }
        return new Qr(matrix.getWidth() + 2 * QUIET, path.toString());
    }
}
