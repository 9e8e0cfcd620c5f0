package org.gongkai.release.file;

/**
 * The text of a document in its readings: all of it, as readers see it (without what is deleted or hidden), and as it was
 * before it was added to. A number may stand in any one of them only.
 */
final class WordReadings {

    private static final int OVERLAP = 200;

    private final String place;
    private final Findings findings;
    private final StringBuilder all = new StringBuilder();
    private final StringBuilder shown = new StringBuilder();
    private final StringBuilder former = new StringBuilder();
    private boolean anyUnseen;
    private boolean anyAdded;

    WordReadings(String place, Findings findings) {
        this.place = place;
        this.findings = findings;
    }

    /**
     * @param unseen deleted or hidden
     * @param added by a tracked change
     */
    void add(String more, boolean unseen, boolean added) {
        anyUnseen |= unseen;
        anyAdded |= added;
        all.append(more);
        shown.append(unseen ? "" : more);
        former.append(added ? "" : more);
    }

    /** Keeps the end, so that a number is found that goes on in the next piece. */
    void passOn(int limit) {
        if (all.length() > limit) {
            look();
            cut(all);
            cut(shown);
            cut(former);
        }
    }

    private static void cut(StringBuilder text) {
        text.delete(0, Math.max(0, text.length() - OVERLAP));
    }

    private void look() {
        findings.text(place, all.toString());
        if (anyUnseen) {
            findings.text(place, shown.toString());
        }
        if (anyAdded) {
            findings.text(place, former.toString());
        }
    }

    void finish() {
        look();
    }
}
