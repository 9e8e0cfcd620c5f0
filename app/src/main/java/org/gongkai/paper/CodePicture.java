package org.gongkai.paper;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A code to scan as a black and white PNG picture, with the quiet zone of four squares the standard asks for. */
final class CodePicture {

    private static final int QUIET = 4;
    /** Pixels along a square, enough for sharp edges on paper. */
    private static final int SQUARE = 8;

    private static final int WHITE = 0xffffff;

    private CodePicture() {}

    static byte[] png(String address) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(png)) {
            ImageIO.write(drawn(Encoder.encode(address, ErrorCorrectionLevel.M).getMatrix()), "png", out);
            out.flush();
            return png.toByteArray();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("too long for a code to scan: " + address, tooLong);
        } catch (IOException e) {
            throw new IllegalStateException("a picture in memory cannot be written", e);
        }
    }

    private static BufferedImage drawn(ByteMatrix code) {
        int size = (code.getWidth() + 2 * QUIET) * SQUARE;
        BufferedImage picture = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                if (!dark(code, x / SQUARE - QUIET, y / SQUARE - QUIET)) {
                    picture.setRGB(x, y, WHITE);
                }
            }
        }
        return picture;
    }

    private static boolean dark(ByteMatrix code, int x, int y) {
        boolean inside = x >= 0 && y >= 0 && x < code.getWidth() && y < code.getHeight();
        return inside && code.get(x, y) == 1;
    }
}
