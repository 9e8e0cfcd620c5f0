package org.gongkai.visibility;

/** How much of a case somebody sees. */
public enum Sight {
    /** Nothing, not even that it exists. */
    NONE,
    /** The letter of consultation and nothing else. */
    CONSULTED,
    /** What the applicant is told: never drafts, reviews or third parties. */
    APPLICANT,
    /** Everything but sealed personal data. */
    FULL;

    public boolean any() {
        return this != NONE;
    }
}
