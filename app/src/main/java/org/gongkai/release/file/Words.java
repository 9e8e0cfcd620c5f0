package org.gongkai.release.file;

/** Collects the words of a file up to a limit: white space is drawn together, what no text can hold is left out. */
final class Words {

    private final StringBuilder text = new StringBuilder();
    private final int most;

    /**
     * @param most characters that are kept
     */
    Words(int most) {
        this.most = most;
    }

    void add(String more) {
        for (int i = 0; i < more.length() && !full(); i++) {
            add(more.charAt(i));
        }
    }

    private void add(char each) {
        if (Character.isWhitespace(each) || Character.isISOControl(each)) {
            gap();
        } else {
            text.append(each);
        }
    }

    /** Between words that do not belong together: a paragraph, a cell, a page. */
    void gap() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
            text.append(' ');
        }
    }

    boolean full() {
        return text.length() >= most;
    }

    /** What was collected; half a character at the end is none. */
    String text() {
        boolean cut = full() && Character.isHighSurrogate(text.charAt(text.length() - 1));
        return text.substring(0, cut ? text.length() - 1 : text.length()).strip();
    }
}
