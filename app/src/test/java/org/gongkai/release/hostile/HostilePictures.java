package org.gongkai.release.hostile;

import static org.gongkai.release.file.Made.big;
import static org.gongkai.release.file.Made.chunk;
import static org.gongkai.release.file.Made.exif;
import static org.gongkai.release.file.Made.image;
import static org.gongkai.release.file.Made.join;
import static org.gongkai.release.file.Made.jpegWithExif;
import static org.gongkai.release.file.Made.latin;
import static org.gongkai.release.file.Made.pngWith;

import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;

/** Pictures that unpack to oceans, circle in their directories, or end too soon. */
final class HostilePictures {

    private static final byte[] PNG = latin("\u0089PNG\r\n\u001a\n");

    private HostilePictures() {}

    static void addTo(List<HostileFile> all) {
        all.add(new HostileFile(
                "huge.png",
                "picture of four thousand million columns",
                join(
                        PNG,
                        chunk("IHDR", join(big(0x7fffffff), big(0x7fffffff), new byte[] {8, 6, 0, 0, 0})),
                        chunk("IDAT", deflated(new byte[1 << 20])),
                        chunk("tEXt", latin("Author\0x")),
                        chunk("IEND", new byte[0]))));
        all.add(new HostileFile(
                "text.png",
                "packed remark that explodes",
                pngWith("zTXt", join(latin("Comment\0\0"), deflated(new byte[200 << 20])))));
        all.add(new HostileFile(
                "profile.png",
                "packed colour profile that explodes",
                pngWith("iCCP", join(latin("x\0\0"), deflated(new byte[200 << 20])))));
        all.add(new HostileFile("size.png", "chunk longer than the file", join(PNG, big(0x7ffffff0), latin("tEXt"))));
        all.add(new HostileFile("cut.png", "picture cut off", Arrays.copyOf(image("png", 100, 100), 60)));
        all.add(new HostileFile(
                "open.png", "picture without an end", join(PNG, chunk("IHDR", join(big(1), big(1), new byte[] {
                    8, 6, 0, 0, 0
                })))));
        all.add(new HostileFile("cut.jpg", "photo cut off", Arrays.copyOf(jpegWithExif(exif("x")), 80)));
        all.add(new HostileFile("head.jpg", "photo of nothing but its head", new byte[] {
            (byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe1
        }));
        byte[] circle = exif("x");
        circle[34] = 8; // the next directory is the first one
        all.add(new HostileFile("circle.jpg", "photo whose directory follows itself", jpegWithExif(circle)));
        byte[] count = exif("x");
        Arrays.fill(count, 14, 18, (byte) 0x7f); // so many characters of a name
        all.add(new HostileFile(
                "count.jpg", "photo by somebody with a name of two thousand million letters", jpegWithExif(count)));
        byte[] far = exif("x");
        Arrays.fill(far, 4, 8, (byte) 0x7f);
        all.add(new HostileFile("far.tif", "directory beyond the end", far));
        all.add(new HostileFile("circle.tif", "directory that follows itself", circle));
        all.add(new HostileFile("cut.tif", "directory cut off", Arrays.copyOf(exif("x"), 20)));
        byte[] remarks = latin(("\u00ff\u00fe\0\u0010" + "13812345678 xx").repeat(50_000));
        byte[] photo = image("jpg", 8, 8);
        all.add(new HostileFile(
                "remarks.jpg",
                "photo with fifty thousand remarks",
                join(Arrays.copyOf(photo, 2), remarks, Arrays.copyOfRange(photo, 2, photo.length))));
        all.add(new HostileFile(
                "more.png", "picture with a megabyte behind its end", join(image("png", 8, 8), new byte[1 << 20])));
    }

    private static byte[] deflated(byte[] plain) {
        Deflater deflater = new Deflater();
        deflater.setInput(plain);
        deflater.finish();
        byte[] packed = new byte[plain.length / 100 + 1000];
        int length = deflater.deflate(packed);
        deflater.end();
        return Arrays.copyOf(packed, length);
    }
}
