package org.gongkai.release.file;

import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/** The texts that stand in a dictionary or an array itself: titles, names of fields, labels, descriptions, programs' own data. */
final class PdfStrings {

    /** Digests, keys and signatures are bytes and no texts. */
    private static final List<String> BYTES =
            List.of("ID", "O", "U", "OE", "UE", "Perms", "Cert", "CheckSum", "ByteRange", "Panose");

    private PdfStrings() {}

    static List<String> of(COSBase holder) {
        Stream<COSBase> items = switch (holder) {
            case COSDictionary dictionary -> items(dictionary);
            case COSArray array -> array.toList().stream().map(COSBase.class::cast);
            default -> Stream.empty();
        };
        return items.filter(COSString.class::isInstance)
                .map(each -> ((COSString) each).getString())
                .filter(text -> !text.matches("D:\\d{4,14}.{0,10}"))
                .toList();
    }

    private static Stream<COSBase> items(COSDictionary dictionary) {
        boolean signature = dictionary.containsKey(COSName.BYTERANGE);
        return dictionary.keySet().stream()
                .filter(key -> !BYTES.contains(key.getName()) && !(signature && key.equals(COSName.CONTENTS)))
                .map(dictionary::getItem);
    }
}
