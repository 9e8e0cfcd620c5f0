package org.gongkai.procedure;

import java.util.Locale;

/** A name people read, in both languages of the interface. */
public record Title(String zh, String en) {

    public Title {
        if (zh.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a title needs both languages: " + zh + " / " + en);
        }
    }

    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }
}
