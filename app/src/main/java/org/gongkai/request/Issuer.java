package org.gongkai.request;

/**
 * The body that writes a letter, and where one goes against it.
 *
 * @param name as it signs, such as 白城市商务局
 * @param reviewBody who reviews its acts (行政复议法24): the government it belongs to
 * @param court as the remedy paragraph names it
 */
public record Issuer(String name, String reviewBody, String court) {

    /** An issuer whose letters name no particular court. */
    public static Issuer of(String name, String reviewBody) {
        return new Issuer(name, reviewBody, "有管辖权的人民法院");
    }
}
