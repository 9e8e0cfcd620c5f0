package org.gongkai.request;

import java.time.LocalDate;
import java.util.Optional;
import org.gongkai.procedure.CaseEvent;
import org.gongkai.procedure.CaseView;
import org.gongkai.procedure.StepData;
import org.jspecify.annotations.Nullable;

/**
 * What happened before a reply, so far as the reply tells of it; each is null if it never happened.
 *
 * @param correctionAskedOn the day correction was asked for
 * @param correctedOn the day the correction came
 * @param extensionToldOn the day the applicant was told of an extension
 * @param reasonsAskedOn the day the applicant was asked for the reasons of many requests (条例35)
 * @param feeNoticeOn the day of the fee notice (条例42)
 */
public record History(
        @Nullable LocalDate correctionAskedOn,
        @Nullable LocalDate correctedOn,
        @Nullable LocalDate extensionToldOn,
        @Nullable LocalDate reasonsAskedOn,
        @Nullable LocalDate feeNoticeOn) {

    /** Nothing worth telling. */
    public static final History NONE = new History(null, null, null, null, null);

    /** What the case and the draft of its reply record. */
    static History of(CaseView file, StepData draft) {
        return new History(
                day(file, "ask-correction"),
                day(file, "correct"),
                day(file, "extend"),
                draft.date("reasonsAskedOn").orElse(null),
                draft.date("feeNoticeOn").orElse(null));
    }

    private static @Nullable LocalDate day(CaseView file, String step) {
        return file.last(step).map(CaseEvent::day).orElse(null);
    }

    /** Told at the beginning of the reply; empty where there is nothing to tell. */
    String told(String you) {
        return correction(you) + extension(you);
    }

    private String correction(String you) {
        if (correctionAskedOn == null) {
            return "";
        }
        String asked = "本机关于%s告知%s补正".formatted(Phrases.date(correctionAskedOn), you);
        return correctedOn == null ? asked + "。" : asked + "，并于%s收到补正材料。".formatted(Phrases.date(correctedOn));
    }

    private String extension(String you) {
        return extensionToldOn == null ? "" : "因不能按期答复，本机关于%s告知%s延长答复期限。".formatted(Phrases.date(extensionToldOn), you);
    }

    /** How the reasons for many requests were found wanting: that they were asked for is told only where it is recorded. */
    String reasons() {
        return Optional.ofNullable(reasonsAskedOn)
                .map(day -> "本机关于%s要求{you}说明理由，{you}没有说明合理的理由".formatted(Phrases.date(day)))
                .orElse("没有合理的理由");
    }

    /** Which fee notice was not followed. */
    String feeNotice() {
        return Optional.ofNullable(feeNoticeOn)
                .map(day -> "本机关于%s向{you}发出的收费通知".formatted(Phrases.date(day)))
                .orElse("收费通知");
    }
}
