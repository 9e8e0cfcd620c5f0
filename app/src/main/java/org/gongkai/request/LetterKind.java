package org.gongkai.request;

import java.util.Locale;

/** The letters that the steps of a request issue, each with the series its numbers are taken from. */
public enum LetterKind {
    /** 补正告知书 (条例30). */
    CORRECTION("correction-notice", "公补"),
    /** 第三方意见征询书 (YS-4, 条例32). */
    CONSULTATION("consultation-letter", "公询"),
    /** 延期答复告知书 (条例33). */
    EXTENSION("extension-notice", "公延"),
    /** 第三方告知书 (条例32). */
    OVERRIDE("override-notice", "公告"),
    /** 不再处理告知书 (条例30); a reply in the sense of the annual report, and numbered as one. */
    LAPSE("reply-letter", "公复"),
    /** 答复书 (条例36, YS-5). */
    REPLY("reply-letter", "公复");

    private final String series;
    private final String prefix;

    LetterKind(String series, String prefix) {
        this.series = series;
        this.prefix = prefix;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static LetterKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    String series() {
        return series;
    }

    String prefix() {
        return prefix;
    }
}
