package org.gongkai.regulation;

import java.util.List;

/**
 * One way to close a disclosure request: a row of table 3 of the annual report (年报格式).
 *
 * @param code public id, such as {@code withheld-4}
 * @param label the row's exact words
 * @param family the group of rows it belongs to, such as {@code withheld}
 * @param statute the articles it rests on
 * @param releasesInformation whether some of the information wanted is given out
 * @param withholds whether some of it is refused, which opens a withholding case
 * @param remedy which remedy paragraph the reply carries
 * @param onTheSpot whether it may be given at once, without draft and review (YS-5)
 */
public record Outcome(
        String code,
        String label,
        String labelEn,
        OutcomeFamily family,
        List<Citation> statute,
        boolean releasesInformation,
        boolean withholds,
        Remedy remedy,
        boolean onTheSpot) {

    public Outcome {
        statute = List.copyOf(statute);
    }
}
