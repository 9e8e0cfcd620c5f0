package org.gongkai.procedure;

/** Whose clock a deadline is: the body's own regulation or the national statute. Both run side by side. */
public enum Layer {
    BUREAU("bureau"),
    STATUTE("statute");

    private final String code;

    Layer(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
