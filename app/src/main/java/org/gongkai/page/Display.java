package org.gongkai.page;

import java.util.Locale;

/**
 * How one reader wants pages: kept in cookies, switched by plain links, so it works without scripts.
 *
 * @param largeText the mode for elderly readers (长者模式): half as large again
 * @param highContrast light text on black
 */
public record Display(Locale locale, boolean largeText, boolean highContrast) {

    /** Chinese, plain size, plain colours. */
    public static final Display PLAIN = new Display(Texts.CHINESE, false, false);

    /** The language as HTML names it. */
    public String lang() {
        return locale.getLanguage().equals("en") ? "en" : "zh-CN";
    }
}
