package org.gongkai.search.internal;

/** The fields of a record in the index. */
final class Fields {

    static final String ID = "id";
    static final String KIND = "kind";
    static final String BODY = "body";
    static final String TOPIC = "topic";
    static final String CATEGORY = "category";
    static final String KEY_CONTENT = "keyContent";
    static final String YEAR = "year";

    /** The title's words, and the words of everything. */
    static final String TITLE = "title";

    static final String TEXT = "text";

    /** The title as a whole in one form, for prefixes. */
    static final String TITLE_KEY = "titleKey";

    /** The record's own document number and index number, and the document numbers its text mentions. */
    static final String NUMBER = "number";

    static final String MENTIONED = "mentioned";

    /** The title's sound: syllables, and first letters two and three at a time. */
    static final String PINYIN = "pinyin";

    static final String INITIALS_2 = "initials2";
    static final String INITIALS_3 = "initials3";

    /** Day since 1970 for ranges; moment in milliseconds for order. */
    static final String DAY = "day";

    static final String PUBLISHED = "published";

    static final String URL = "url";
    static final String DOCUMENT_NUMBER = "documentNumber";
    static final String ISSUER = "issuer";

    /** Raised when documents are laid out in another way: an index of another layout is rebuilt. */
    static final String LAYOUT = "2";

    private Fields() {}
}
