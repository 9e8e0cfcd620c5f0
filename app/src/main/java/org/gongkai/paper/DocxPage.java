package org.gongkai.paper;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** The page of official documents in Word files: A4 with the margins of GB/T 9704, and fonts that hold for every script. */
final class DocxPage {

    private static final double MILLIMETRE = 1440 / 25.4;

    private DocxPage() {}

    /** Sets size and margins of all pages. */
    static void lay(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(millimetres(210));
        size.setH(millimetres(297));
        CTPageMar margin = section.addNewPgMar();
        margin.setTop(millimetres(37));
        margin.setBottom(millimetres(35));
        margin.setLeft(millimetres(28));
        margin.setRight(millimetres(26));
    }

    /** Sets font and size, in points, of a run for Latin and Chinese characters alike. */
    static void font(XWPFRun run, String font, int size) {
        for (XWPFRun.FontCharRange range : XWPFRun.FontCharRange.values()) {
            run.setFontFamily(font, range);
        }
        run.setFontSize(size);
    }

    private static BigInteger millimetres(int length) {
        return BigInteger.valueOf(Math.round(length * MILLIMETRE));
    }
}
